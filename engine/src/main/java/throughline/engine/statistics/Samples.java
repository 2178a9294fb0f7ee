package throughline.engine.statistics;

import java.io.Serializable;

/** Whole numbers of which median and percentiles are wanted; see {@link GroupedSamples}. */
public final class Samples implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int[] THE_SAME = {0};

  private final GroupedSamples one = new GroupedSamples();

  public void add(long value) {
    one.add(0, value);
  }

  public void addAll(Samples other) {
    one.addAll(other.one, THE_SAME);
  }

  public Summary summary() {
    return one.all();
  }
}
