package throughline.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long something takes by the wall clock. */
final class Timing {
  private final long begin = System.nanoTime();

  private Timing() {}

  static Timing start() {
    return new Timing();
  }

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  void print(String what, long interactions) {
    print(what, interactions, seconds());
  }

  static void print(String what, long interactions, double seconds) {
    System.out.printf(
        "  %-48s %8.3f s  %7.2f M interactions/s%n", what, seconds, interactions / seconds / 1e6);
  }

  /** The median of some runs after as many to warm up. */
  static double median(int runs, Callable<?> task) throws Exception {
    double[] seconds = new double[2 * runs];
    for (int run = 0; run < seconds.length; run++) {
      Timing timing = start();
      task.call();
      seconds[run] = timing.seconds();
    }
    double[] warm = Arrays.copyOfRange(seconds, runs, seconds.length);
    Arrays.sort(warm);
    return warm[runs / 2];
  }
}
