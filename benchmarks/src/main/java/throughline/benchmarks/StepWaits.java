package throughline.benchmarks;

import java.util.Arrays;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The plainest fold worth measuring: from each touchpoint to the next one of a customer, how often
 * and after what wait in sum.
 */
record StepWaits(int touchpoints) implements Learning<StepWaits.Sums, StepWaits.Sums> {

  @Override
  public Set<Dimension> dimensions() {
    return Set.of(Dimension.TOUCHPOINT);
  }

  @Override
  public Sums start() {
    return new Sums(touchpoints + 1);
  }

  /** Counts and waits by (from, to). */
  static final class Sums implements Gathering<Sums, Sums> {
    private static final long serialVersionUID = 1;
    private final int width;
    private final long[] counts;
    private final long[] waits;

    Sums(int width) {
      this.width = width;
      counts = new long[width * width];
      waits = new long[width * width];
    }

    void set(int from, int to, long count, long wait) {
      counts[from * width + to] = count;
      waits[from * width + to] = wait;
    }

    @Override
    public void add(Timeline timeline) {
      for (int i = 1; i < timeline.size(); i++) {
        int step =
            timeline.code(Dimension.TOUCHPOINT, i - 1) * width
                + timeline.code(Dimension.TOUCHPOINT, i);
        counts[step]++;
        waits[step] += timeline.time(i) - timeline.time(i - 1);
      }
    }

    @Override
    public Sums join(Sums other) {
      Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
      Arrays.setAll(waits, i -> waits[i] + other.waits[i]);
      return this;
    }

    @Override
    public Sums result() {
      return this;
    }

    boolean isSameAs(Sums other) {
      return Arrays.equals(counts, other.counts) && Arrays.equals(waits, other.waits);
    }
  }
}
