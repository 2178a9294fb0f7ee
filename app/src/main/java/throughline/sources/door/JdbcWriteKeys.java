package throughline.sources.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.sources.SourceId;
import throughline.sources.administration.WriteKey;

/** The write keys of the database, remembered for a few seconds so that not every request asks. */
@Component
class JdbcWriteKeys implements WriteKeys {

  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 10_000;

  private record Answer(@Nullable Sender sender, Instant until, AtomicBoolean asked) {

    /**
     * Whether it holds; of those who find it old, one asks, and the others do not wait for that.
     */
    boolean holds(Instant now) {
      return now.isBefore(until)
          || (now.isBefore(until.plus(REMEMBERED)) && !asked.compareAndSet(false, true));
    }
  }

  private final JdbcClient database;
  private final Clock clock;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  JdbcWriteKeys(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public @Nullable Sender find(String writeKey) {
    Instant now = clock.instant();
    Answer known = answers.get(writeKey);
    if (known != null && known.holds(now)) {
      return known.sender();
    }
    if (answers.size() > MOST_REMEMBERED) {
      answers.clear();
    }
    Sender sender = ask(writeKey);
    answers.put(writeKey, new Answer(sender, now.plus(REMEMBERED), new AtomicBoolean()));
    return sender;
  }

  /** Asks again for every key, because keys or their sources have changed. */
  void forget() {
    answers.clear();
  }

  private @Nullable Sender ask(String writeKey) {
    return database
        .sql(
            """
            select s.id, s.allowed_origins
            from sources.write_key k
            join sources.source s on s.id = k.source
            where k.hash = ? and k.revoked_at is null and s.enabled
            """)
        .param(WriteKey.hash(writeKey))
        .query(JdbcWriteKeys::sender)
        .optional()
        .orElse(null);
  }

  private static Sender sender(ResultSet row, int number) throws SQLException {
    String[] origins = (String[]) row.getArray(2).getArray();
    return new Sender(
        new SourceId(row.getInt(1)), Set.copyOf(new TreeSet<>(Arrays.asList(origins))));
  }

  @Override
  public boolean anySourceAllows(String origin) {
    return database
        .sql(
            """
            select exists (
              select from sources.source where enabled and allowed_origins && array[cast(? as text), '*'])
            """)
        .param(origin)
        .query(Boolean.class)
        .single();
  }
}
