package throughline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Requests that come at an even pace for so many seconds, however they are answered. */
record EvenPace(int port, int seconds) {
  private static final int OK = 200;
  private static final int TOO_MANY = 429;

  /** What became of each request, and how long that took. */
  record Answers(int[] statuses, double[] seconds) {

    Latencies taken() {
      return with(OK);
    }

    Latencies refused() {
      return with(TOO_MANY);
    }

    private Latencies with(int status) {
      return new Latencies(
          IntStream.range(0, seconds.length)
              .filter(i -> statuses[i] == status)
              .mapToDouble(i -> seconds[i])
              .toArray());
    }
  }

  /** What a sender does. */
  @FunctionalInterface
  interface Sending {
    void send() throws Exception;
  }

  Answers send(List<byte[]> requests, int senders) throws Exception {
    long between = (long) (1e9 * seconds / requests.size());
    Answers answers = new Answers(new int[requests.size()], new double[requests.size()]);
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime() + 100_000_000;
    parallel(
        senders,
        () -> {
          try (CheapClient client = new CheapClient(port)) {
            for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
              long due = start + i * between;
              waitUntil(due);
              answers.statuses()[i] = client.ask(requests.get(i));
              // From when it was due, so that a stall counts for all that wait behind it.
              answers.seconds()[i] = (System.nanoTime() - due) / 1e9;
            }
          }
        });
    return answers;
  }

  private static void waitUntil(long due) throws InterruptedException {
    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
  }

  /** So many do the same at once. */
  static void parallel(int threads, Sending sending) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            executor.submit(
                () -> {
                  sending.send();
                  return 0;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      executor.shutdown();
    }
  }
}
