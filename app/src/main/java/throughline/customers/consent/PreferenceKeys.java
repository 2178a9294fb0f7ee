package throughline.customers.consent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation's keys by which links to preference pages are signed. A key signs for a season;
 * what it has signed is believed until it is withdrawn, or too old for any link.
 */
@Component
class PreferenceKeys {
  private static final Duration SIGNS = Duration.ofDays(90);
  private static final Duration BELIEVED = SIGNS.plus(PreferenceLinks.LONGEST);
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;

  PreferenceKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A key by its number. */
  record Key(int id, byte[] secret) {

    /** The signature of a text; what it is for makes no two kinds of text alike. */
    byte[] sign(String what, String text) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal((what + "\n" + text).getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java has HmacSHA256.", e);
      }
    }
  }

  /** The key that signs now; a new one where there is none or its season is over. */
  @Transactional
  public Key current() {
    return newest(clock.instant().minus(SIGNS)).orElseGet(this::make);
  }

  Optional<Key> find(int id) {
    return jdbc.sql("select id, secret from customers.preference_key where id = :id")
        .param("id", id)
        .query((row, number) -> new Key(row.getInt(1), row.getBytes(2)))
        .optional();
  }

  /** Withdraws all keys, and with them all links; returns how many keys there were. */
  @Transactional
  public int withdrawAll() {
    return jdbc.sql("delete from customers.preference_key").update();
  }

  private Optional<Key> newest(Instant since) {
    return jdbc.sql(
            """
            select id, secret from customers.preference_key where made_at > :since
            order by id desc limit 1
            """)
        .param("since", Timestamp.from(since))
        .query((row, number) -> new Key(row.getInt(1), row.getBytes(2)))
        .optional();
  }

  private Key make() {
    jdbc.sql("delete from customers.preference_key where made_at < :longAgo")
        .param("longAgo", Timestamp.from(clock.instant().minus(BELIEVED)))
        .update();
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    int id =
        jdbc.sql(
                """
                insert into customers.preference_key (secret, made_at) values (:secret, :now)
                returning id
                """)
            .param("secret", secret)
            .param("now", Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single();
    return new Key(id, secret);
  }
}
