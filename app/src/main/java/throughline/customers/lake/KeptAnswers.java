package throughline.customers.lake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import throughline.engine.timeline.Scope;
import throughline.lake.Mask;
import throughline.lake.Recoding;

/**
 * Answers by question and version of the lake, so many at most: the least recently asked for goes
 * first. Who asks while the same is being learned waits for that answer.
 */
final class KeptAnswers {

  /** A question to one version of the lake, without the customers that were hidden. */
  record Question(String analysis, Scope scope, long lakeVersion, Mask mask, Recoding recoding) {}

  private final Map<Question, CompletableFuture<Object>> kept;

  KeptAnswers(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(
              Map.Entry<Question, CompletableFuture<Object>> eldest) {
            return size() > most;
          }
        };
  }

  /** The kept answer, or what the learner says; a failure is not kept. */
  @SuppressWarnings(
      "unchecked") // One question has answers of one type: the key names the analysis.
  <R> R answer(Question question, Supplier<R> learner) {
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> known = keep(question, mine);
    if (known == mine) {
      learn(question, learner, mine);
    }
    try {
      return (R) known.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private synchronized CompletableFuture<Object> keep(
      Question question, CompletableFuture<Object> mine) {
    CompletableFuture<Object> known = kept.putIfAbsent(question, mine);
    return known == null ? mine : known;
  }

  private void learn(Question question, Supplier<?> learner, CompletableFuture<Object> answer) {
    try {
      answer.complete(learner.get());
    } catch (RuntimeException | Error failure) {
      forget(question);
      answer.completeExceptionally(failure);
    }
  }

  private synchronized void forget(Question question) {
    kept.remove(question);
  }

  synchronized int size() {
    return kept.size();
  }
}
