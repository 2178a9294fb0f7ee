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
 * @param questions how many the condition asks beside the timelines
 * @param instants one after the other, each with what was known beside the timelines then
 */
public record Trend(Judge condition, int questions, List<AsOf> instants)
    implements Learning<Trend.SoFar, List<Long>> {

  public Trend {
    instants = List.copyOf(instants);
    for (int i = 1; i < instants.size(); i++) {
      if (instants.get(i).at() <= instants.get(i - 1).at()) {
        throw new IllegalArgumentException("The instants must come one after the other.");
      }
    }
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
    private static final Beside NOTHING = (question, customer) -> -Judge.NEVER;

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
      // A verdict says until when it stands: most stand for many instants.
      long verdict = 0;
      Beside heard = NOTHING;
      for (int i = 0; i < counts.length; i++) {
        AsOf asOf = asked.instants.get(i);
        if (timeline.time(0) >= asOf.at) {
          continue;
        }
        if (asOf.at >= Judge.until(verdict) || !same(heard, asOf.beside, customer)) {
          verdict = asked.condition.judge(timeline, asOf.beside, customer, asOf.at);
          heard = asOf.beside;
        }
        counts[i] += Judge.holds(verdict) ? 1 : 0;
      }
    }

    private boolean same(Beside before, Beside now, long customer) {
      for (int question = 0; question < asked.questions; question++) {
        if (before.judge(question, customer) != now.judge(question, customer)) {
          return false;
        }
      }
      return true;
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
