package throughline.sources.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;

/**
 * An intake log with one writer thread: what arrives during one commit is written by the next.
 *
 * <p>One writer is enough, because it waits for the database and not for itself, and it gives
 * positions the order of commits. Other processes are held apart by the row lock of the head.
 */
public final class GroupCommit implements IntakeLog, AutoCloseable {

  /**
   * How much may wait, and how much one transaction takes: from one source alone, and while others
   * send too, who must not wait for much that is not theirs.
   */
  public record Limits(long waitingBytes, int itemsPerCommit, int itemsBesideOthers) {
    public static final Limits DEFAULT = new Limits(64L << 20, 8_000, 500);
  }

  private record Batch(List<Item> items, long weight, CompletableFuture<Receipt> receipt) {
    SourceId source() {
      return items.get(0).source();
    }
  }

  private static final String UNIQUE_VIOLATION = "23505";
  // After a repeated item more of its kind follow: a client that sends again, a file given twice.
  private static final int CAREFUL_COMMITS = 16;
  private static final long LATELY_NANOS = 1_000_000_000;

  private final DataSource dataSource;
  private final Limits limits;
  private final Runnable afterCommit;
  // One that sends much gets neither all of the room nor all of the next commits.
  private final Turns<Batch> queue = new Turns<>();
  private final Shares room;
  private final AtomicLong busy = new AtomicLong();
  private final Thread writer;
  private volatile boolean closed;
  private int careful;
  private @Nullable SourceId last;
  private long othersAt = System.nanoTime() - LATELY_NANOS;

  public GroupCommit(DataSource dataSource, Limits limits, Runnable afterCommit) {
    this.dataSource = dataSource;
    this.limits = limits;
    room = new Shares(limits.waitingBytes());
    this.afterCommit = afterCommit;
    writer = new Thread(this::write, "intake-log");
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  public CompletableFuture<Receipt> append(List<Item> items) {
    if (items.isEmpty()) {
      return CompletableFuture.completedFuture(Receipt.NOTHING);
    }
    long weight = items.stream().mapToLong(Item::weight).sum();
    Batch batch = new Batch(List.copyOf(items), weight, new CompletableFuture<>());
    if (closed || !room.take(batch.source(), weight)) {
      throw new Overloaded("Too much is waiting to be written; send again shortly.");
    }
    queue.add(batch.source(), batch, items.size());
    return batch.receipt();
  }

  /** The bytes that wait to be written. */
  public long waitingBytes() {
    return room.taken();
  }

  /** The nanoseconds that it has spent writing so far. */
  public long busyNanos() {
    return busy.get();
  }

  private void write() {
    while (!closed || !queue.isEmpty()) {
      try {
        List<Batch> group = next();
        long begun = System.nanoTime();
        write(group);
        busy.addAndGet(System.nanoTime() - begun);
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  private List<Batch> next() throws InterruptedException {
    List<Batch> group = new ArrayList<>();
    Batch first = queue.take();
    int items = 0;
    for (Batch batch = first; batch != null; batch = items < most() ? queue.poll() : null) {
      group.add(batch);
      items += batch.items().size();
      noticeOthers(batch.source());
    }
    return group;
  }

  private void noticeOthers(SourceId source) {
    if (!source.equals(last)) {
      othersAt = last == null ? othersAt : System.nanoTime();
      last = source;
    }
  }

  private int most() {
    boolean alone = System.nanoTime() - othersAt > LATELY_NANOS;
    return alone ? limits.itemsPerCommit() : limits.itemsBesideOthers();
  }

  private void write(List<Batch> group) {
    try {
      answer(group, appendTogether(group));
    } catch (SQLException | RuntimeException e) {
      if (group.size() > 1 && !broken(e)) {
        // One batch that the database refuses must not take the others with it.
        group.forEach(batch -> write(List.of(batch)));
        return;
      }
      release(group);
      group.forEach(batch -> batch.receipt().completeExceptionally(e));
    }
  }

  private List<Receipt> appendTogether(List<Batch> group) throws SQLException {
    List<List<Item>> batches = group.stream().map(Batch::items).toList();
    if (careful == 0) {
      try {
        return inTransaction(transaction -> transaction.appendNew(batches));
      } catch (SQLException e) {
        if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
          throw e;
        }
        careful = CAREFUL_COMMITS;
      }
    }
    careful--;
    return inTransaction(transaction -> transaction.append(batches));
  }

  /** What is done in one transaction of the log. */
  @FunctionalInterface
  private interface Work {
    List<Receipt> in(LogTransaction transaction) throws SQLException;
  }

  private List<Receipt> inTransaction(Work work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<Receipt> receipts = work.in(new LogTransaction(connection));
        connection.commit();
        return receipts;
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static boolean broken(Exception failure) {
    String state = failure instanceof SQLException sql ? sql.getSQLState() : "";
    return state != null
        && (state.startsWith("08") || state.startsWith("57") || state.startsWith("53"));
  }

  private void answer(List<Batch> group, List<Receipt> receipts) {
    release(group);
    for (int i = 0; i < group.size(); i++) {
      group.get(i).receipt().complete(receipts.get(i));
    }
    afterCommit.run();
  }

  private void release(List<Batch> group) {
    group.forEach(batch -> room.giveBack(batch.source(), batch.weight()));
  }

  @Override
  public void close() {
    closed = true;
    writer.interrupt();
    try {
      writer.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
