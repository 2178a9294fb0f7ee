package throughline.platform;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** One line of the audit as it is kept, bound to the line before it. */
record AuditEntry(
    long position,
    Instant at,
    String actor,
    String action,
    String subject,
    String detail,
    byte[] previous,
    byte[] hash) {

  static AuditEntry after(AuditHead head, Instant at, Deed deed) {
    AuditEntry open =
        new AuditEntry(
            head.position() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            deed.actor(),
            deed.action(),
            deed.subject(),
            deed.detail(),
            head.hash(),
            new byte[0]);
    return open.sealed();
  }

  /** What was done, by whom and to what. */
  record Deed(String actor, String action, String subject, String detail) {}

  boolean intact() {
    return MessageDigest.isEqual(hash, seal());
  }

  boolean follows(AuditHead head) {
    return position == head.position() + 1 && Arrays.equals(previous, head.hash());
  }

  AuditHead head() {
    return new AuditHead(position, hash);
  }

  private AuditEntry sealed() {
    return new AuditEntry(position, at, actor, action, subject, detail, previous, seal());
  }

  // Every text with its length before it, so that moving a letter over a border shows.
  private byte[] seal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(position);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      for (String text : new String[] {actor, action, subject, detail}) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
      }
      out.write(previous);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Tokens.sha256().digest(bytes.toByteArray());
  }
}
