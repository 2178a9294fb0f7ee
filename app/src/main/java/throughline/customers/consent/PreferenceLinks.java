package throughline.customers.consent;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links that open one person's preference page, for as long as they say. Such a link names a record
 * by its number, says nothing of the person, and cannot be made without a key of the installation.
 */
@Component
class PreferenceLinks {
  static final Duration LONGEST = Duration.ofDays(365);
  private static final Duration FORM_FILLED_WITHIN = Duration.ofHours(2);
  private static final String LINK = "link";
  private static final String FORM = "form";

  private final PreferenceKeys keys;
  private final Clock clock;

  PreferenceLinks(PreferenceKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What a link says. */
  record Link(String token, PreferenceKeys.Key key, long record, Instant expires) {}

  /** A link for a record. */
  String make(long record, Instant expires) {
    PreferenceKeys.Key key = keys.current();
    String said =
        encoded(
            ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(key.id())
                .putLong(expires.getEpochSecond())
                .putLong(record)
                .array());
    return said + "." + encoded(key.sign(LINK, said));
  }

  /** What a link says, where it is one of ours and still holds. */
  Optional<Link> read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      ByteBuffer said = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[0]));
      int key = said.getInt();
      Instant expires = Instant.ofEpochSecond(said.getLong());
      long record = said.getLong();
      return keys.find(key)
          .filter(one -> isSigned(one.sign(LINK, parts[0]), parts[1]))
          .filter(one -> clock.instant().isBefore(expires))
          .map(one -> new Link(token, one, record, expires));
    } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
      return Optional.empty();
    }
  }

  /** A mark that only we can put into a form of this page, against forged ones. */
  String formMark(Link link) {
    String issued = Long.toString(clock.instant().getEpochSecond());
    return issued + "." + encoded(link.key().sign(FORM, link.token() + "\n" + issued));
  }

  boolean isOurForm(Link link, String mark) {
    String[] parts = mark.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("[0-9]{1,12}")) {
      return false;
    }
    Instant issued = Instant.ofEpochSecond(Long.parseLong(parts[0]));
    return clock.instant().isBefore(issued.plus(FORM_FILLED_WITHIN))
        && isSigned(link.key().sign(FORM, link.token() + "\n" + parts[0]), parts[1]);
  }

  /** Compares in the same time whatever differs. */
  private static boolean isSigned(byte[] signature, String given) {
    try {
      return MessageDigest.isEqual(signature, Base64.getUrlDecoder().decode(given));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
