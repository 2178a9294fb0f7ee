package throughline.sources.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.SourceId;

/**
 * The items of the log in its order, as their mappings read them. While a full part of them is
 * taken in, another thread reads the one behind it.
 *
 * <p>What was read ahead counts only where nothing it rests on has changed: the position, the
 * sources, the mappings. The log itself only grows.
 */
final class ReadAhead {

  private static final String NEXT =
      "select %s from sources.log where position > ? order by position limit ?"
          .formatted(LogRow.COLUMNS);

  /**
   * An item with what it means.
   *
   * @param suppressed whether it was taken out of the log
   */
  record ReadRow(LogRow row, RowReading.Outcome outcome, boolean suppressed) {}

  /**
   * The items behind a position, at most so many.
   *
   * @param last the last position that was looked at
   */
  record Part(long after, int limit, Map<SourceId, RowReading> by, List<ReadRow> items, long last) {

    boolean isEmpty() {
      return last == after;
    }
  }

  private final JdbcClient database;
  private final Executor others;
  private @Nullable CompletableFuture<Part> coming;

  /**
   * @param others who reads ahead
   */
  ReadAhead(JdbcClient database, Executor others) {
    this.database = database;
    this.others = others;
  }

  /** The next items; read now, unless they have been read ahead. */
  Part after(long position, int limit, Map<SourceId, RowReading> by) {
    Part ready = ready();
    boolean fits =
        ready != null
            && ready.after() == position
            && ready.limit() == limit
            && !ready.isEmpty()
            && ready.by().equals(by);
    Part part = fits && ready != null ? ready : read(position, limit, by);
    if (part.last() - position >= limit) {
      coming = CompletableFuture.supplyAsync(() -> read(part.last(), limit, by), others);
    }
    return part;
  }

  private @Nullable Part ready() {
    CompletableFuture<Part> reading = coming;
    coming = null;
    try {
      return reading == null ? null : reading.join();
    } catch (CompletionException e) {
      // Whatever failed there is tried again here, where a failure is answered.
      return null;
    }
  }

  private Part read(long position, int limit, Map<SourceId, RowReading> by) {
    List<LogRow> rows = database.sql(NEXT).params(position, limit).query(LogRow::of).list();
    long last = rows.isEmpty() ? position : rows.get(rows.size() - 1).position();
    return new Part(position, limit, by, read(rows, by), last);
  }

  /** What items mean; those that were withdrawn, or whose source is gone, mean nothing. */
  static List<ReadRow> read(List<LogRow> rows, Map<SourceId, RowReading> by) {
    List<ReadRow> items = new ArrayList<>(rows.size());
    for (LogRow row : rows) {
      RowReading reading = by.get(row.source());
      if (!row.withdrawn() && reading != null) {
        items.add(new ReadRow(row, reading.read(row), false));
      }
    }
    return items;
  }
}
