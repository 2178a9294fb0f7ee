package throughline.engine.condition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * For how many customers a condition held as of some instants: the condition itself, judged on what
 * was to be seen then. A customer counts from the first interaction on.
 *
 * @param instants each with what was known beside the timelines then
 */
public record Trend(Judge condition, List<AsOf> instants)
    implements Learning<Trend.SoFar, List<Long>> {

  public Trend {
    instants = List.copyOf(instants);
  }

  /** An instant, and what was known beside timelines as of it. */
  public record AsOf(long at, Beside beside) implements java.io.Serializable {}

  @Override
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    all.addAll(condition.dimensions());
    return all;
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The counts so far. */
  public static final class SoFar implements Gathering<SoFar, List<Long>> {
    private static final long serialVersionUID = 1;

    private final Trend asked;
    private final long[] counts;

    SoFar(Trend asked) {
      this.asked = asked;
      counts = new long[asked.instants.size()];
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      long customer = timeline.customer();
      for (int i = 0; i < counts.length; i++) {
        AsOf asOf = asked.instants.get(i);
        int seen = Judge.seen(timeline, asOf.at);
        if (seen > 0
            && Judge.holds(asked.condition.judge(timeline, seen, asOf.beside, customer, asOf.at))) {
          counts[i]++;
        }
      }
    }

    @Override
    public SoFar join(SoFar other) {
      Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
      return this;
    }

    @Override
    public List<Long> result() {
      return Arrays.stream(counts).boxed().toList();
    }
  }
}
