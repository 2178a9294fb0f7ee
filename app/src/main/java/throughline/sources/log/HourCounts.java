package throughline.sources.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import throughline.sources.SourceId;

/** What was received, per source and hour, and what became of it. */
public final class HourCounts {

  private record Hour(SourceId source, Instant start) {}

  private static final String ADD =
      """
      insert into sources.hour as h
        (source, hour, received, stored, duplicates, quarantined, last_at, suppressed)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (source, hour) do update set
        received = h.received + excluded.received,
        stored = h.stored + excluded.stored,
        duplicates = h.duplicates + excluded.duplicates,
        quarantined = h.quarantined + excluded.quarantined,
        suppressed = h.suppressed + excluded.suppressed,
        last_at = greatest(h.last_at, excluded.last_at)
      """;

  private static final class Counts {
    private long stored;
    private long duplicates;
    private long quarantined;
    private long suppressed;
    private Instant last = Instant.EPOCH;
  }

  // Sorted, so that two transactions lock the rows in one order.
  private final Map<Hour, Counts> hours =
      new TreeMap<>(
          Comparator.comparing((Hour hour) -> hour.source().value()).thenComparing(Hour::start));

  void stored(Item item) {
    of(item).stored++;
  }

  void duplicate(Item item) {
    of(item).duplicates++;
  }

  void quarantined(Item item) {
    of(item).quarantined++;
  }

  /** Something stored turned out to be unreadable. */
  public void storedToQuarantined(SourceId source, Instant receivedAt) {
    of(source, receivedAt).stored--;
    of(source, receivedAt).quarantined++;
  }

  /** Something quarantined could be read after all. */
  public void quarantinedToStored(SourceId source, Instant receivedAt) {
    of(source, receivedAt).stored++;
    of(source, receivedAt).quarantined--;
  }

  /** Something quarantined comes in once more, and is counted there. */
  public void leftQuarantine(SourceId source, Instant receivedAt) {
    of(source, receivedAt).quarantined--;
  }

  /** Something stored speaks of an erased person and was taken out. */
  public void storedToSuppressed(SourceId source, Instant receivedAt) {
    of(source, receivedAt).stored--;
    of(source, receivedAt).suppressed++;
  }

  /** Something quarantined speaks of an erased person and was taken out. */
  public void quarantinedToSuppressed(SourceId source, Instant receivedAt) {
    of(source, receivedAt).quarantined--;
    of(source, receivedAt).suppressed++;
  }

  private Counts of(Item item) {
    return of(item.source(), item.arrival().receivedAt());
  }

  private Counts of(SourceId source, Instant receivedAt) {
    Counts counts =
        hours.computeIfAbsent(
            new Hour(source, receivedAt.truncatedTo(ChronoUnit.HOURS)), hour -> new Counts());
    if (receivedAt.isAfter(counts.last)) {
      counts.last = receivedAt;
    }
    return counts;
  }

  /** Adds them to the table, in the transaction of what they count. */
  public void add(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (Map.Entry<Hour, Counts> entry : hours.entrySet()) {
        bind(statement, entry.getKey(), entry.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Hour hour, Counts counts)
      throws SQLException {
    statement.setInt(1, hour.source().value());
    statement.setTimestamp(2, Timestamp.from(hour.start()));
    statement.setLong(
        3, counts.stored + counts.duplicates + counts.quarantined + counts.suppressed);
    statement.setLong(4, counts.stored);
    statement.setLong(5, counts.duplicates);
    statement.setLong(6, counts.quarantined);
    statement.setTimestamp(7, Timestamp.from(counts.last));
    statement.setLong(8, counts.suppressed);
  }
}
