package throughline.engine.timeline;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Timelines in columns in memory, learned from by one thread or several. */
public final class InMemoryTimelines implements Timelines {
  private static final int ROWS_A_SHARE = 1 << 14;

  private final Columns columns;
  private final Dictionaries dictionaries;
  private final int threads;
  private final int rowsAShare;

  /**
   * @param threads how many timelines are looked at side by side
   */
  public InMemoryTimelines(Columns columns, Dictionaries dictionaries, int threads) {
    this(columns, dictionaries, threads, ROWS_A_SHARE);
  }

  private InMemoryTimelines(
      Columns columns, Dictionaries dictionaries, int threads, int rowsAShare) {
    if (threads < 1) {
      throw new IllegalArgumentException("The threads (%s) must be 1 or more.".formatted(threads));
    }
    this.columns = columns;
    this.dictionaries = dictionaries;
    this.threads = threads;
    this.rowsAShare = rowsAShare;
  }

  /** Timelines of these interactions, learned from by one thread. */
  public static InMemoryTimelines of(List<Interaction> interactions) {
    InteractionColumns columns = new InteractionColumns();
    interactions.forEach(columns::append);
    return new InMemoryTimelines(columns.build(), columns.dictionaries(), 1);
  }

  public InMemoryTimelines withThreads(int newThreads) {
    return new InMemoryTimelines(columns, dictionaries, newThreads, rowsAShare);
  }

  InMemoryTimelines withRowsAShare(int newRowsAShare) {
    return new InMemoryTimelines(columns, dictionaries, threads, newRowsAShare);
  }

  @Override
  public Dictionaries dictionaries() {
    return dictionaries;
  }

  @Override
  public <A extends Serializable, R> R learn(TimelineAnalysis<A, R> analysis, Scope scope) {
    AtomicInteger next = new AtomicInteger();
    int shares = (columns.size() + rowsAShare - 1) / rowsAShare;
    int workers = Math.max(1, Math.min(threads, shares));
    A gathered =
        workers == 1
            ? gather(analysis, scope, next)
            : gatherSideBySide(analysis, scope, next, workers);
    return analysis.finisher().apply(gathered);
  }

  private <A extends Serializable> A gatherSideBySide(
      TimelineAnalysis<A, ?> analysis, Scope scope, AtomicInteger next, int workers) {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<CompletableFuture<A>> halves =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> gather(analysis, scope, next), pool))
              .limit(workers)
              .toList();
      return halves.stream().map(CompletableFuture::join).reduce(analysis.combiner()).orElseThrow();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    } finally {
      pool.shutdownNow();
    }
  }

  private <A extends Serializable> A gather(
      TimelineAnalysis<A, ?> analysis, Scope scope, AtomicInteger next) {
    A gathered = analysis.supplier().get();
    BiConsumer<A, Timeline> accumulator = analysis.accumulator();
    for (long row = share(next); row < columns.size(); row = share(next)) {
      int from = columns.startOfCustomer((int) row);
      int to = columns.startOfCustomer((int) Math.min(row + rowsAShare, columns.size()));
      columns.show(from, to, scope, timeline -> accumulator.accept(gathered, timeline));
    }
    return gathered;
  }

  private long share(AtomicInteger next) {
    return (long) next.getAndIncrement() * rowsAShare;
  }
}
