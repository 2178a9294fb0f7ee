package throughline.sources.door;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import throughline.sources.log.Turns;

/**
 * The way to the processors for what is read of requests. As many pass at a time as there are
 * processors, and the sources in turn, so that one request does not share them with all those of a
 * flood.
 */
final class Turnstile {

  private final Turns<CompletableFuture<Void>> waiting = new Turns<>();
  private int free;

  Turnstile(int atATime) {
    free = atATime;
  }

  /**
   * Does the work when it is the holder's turn.
   *
   * @param weight how much work it is
   */
  <T> T pass(Object holder, long weight, Supplier<T> work) {
    enter(holder, weight).join();
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  /** Done as soon as the holder may pass. */
  synchronized CompletableFuture<Void> enter(Object holder, long weight) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    waiting.add(holder, turn, weight);
    letIn();
    return turn;
  }

  synchronized void leave() {
    free++;
    letIn();
  }

  private void letIn() {
    @Nullable CompletableFuture<Void> turn = free > 0 ? waiting.poll() : null;
    if (turn != null) {
      free--;
      turn.complete(null);
    }
  }
}
