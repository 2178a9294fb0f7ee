package throughline.lake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Some threads that do shares of one task. */
final class Workers {
  private Workers() {}

  /** What each worker makes, by its number; the failure of one is thrown as it was. */
  static <T> List<T> together(int workers, IntFunction<T> share) {
    if (workers == 1) {
      return List.of(share.apply(0));
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<CompletableFuture<T>> shares =
          IntStream.range(0, workers)
              .mapToObj(worker -> CompletableFuture.supplyAsync(() -> share.apply(worker), pool))
              .toList();
      CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new)).join();
      return shares.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    } finally {
      pool.shutdownNow();
    }
  }
}
