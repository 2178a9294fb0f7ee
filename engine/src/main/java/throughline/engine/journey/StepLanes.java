package throughline.engine.journey;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The lane of every step: the department in which it was taken most often, by code. A step that was
 * never taken in a known department has none. For places where nobody said who owns a touchpoint.
 */
public record StepLanes(Dimension step, Dimension lane)
    implements Learning<StepLanes.SoFar, Map<Integer, Integer>> {

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(step, lane);
  }

  @Override
  public SoFar start() {
    return new SoFar(step, lane);
  }

  /** How often each step was taken in each lane so far. */
  public static final class SoFar implements Gathering<SoFar, Map<Integer, Integer>> {
    private static final long serialVersionUID = 1;

    private final Dimension step;
    private final Dimension lane;
    private final Pairs pairs = new Pairs();
    private final Tally counts = new Tally();

    SoFar(Dimension step, Dimension lane) {
      this.step = step;
      this.lane = lane;
    }

    @Override
    public void add(Timeline journey) {
      for (int i = 0; i < journey.size(); i++) {
        int code = journey.code(lane, i);
        if (code != Dimension.UNKNOWN) {
          counts.add(pairs.number(journey.code(step, i), code));
        }
      }
    }

    @Override
    public SoFar join(SoFar other) {
      int[] here = pairs.numbers(other.pairs);
      for (int i = 0; i < here.length; i++) {
        counts.add(here[i], other.counts.of(i));
      }
      return this;
    }

    @Override
    public Map<Integer, Integer> result() {
      Map<Integer, Integer> best = new HashMap<>();
      for (int pair = 0; pair < pairs.size(); pair++) {
        best.merge(pairs.from(pair), pair, (one, other) -> isStronger(other, one) ? other : one);
      }
      Map<Integer, Integer> lanes = new HashMap<>();
      best.forEach((code, pair) -> lanes.put(code, pairs.to(pair)));
      return lanes;
    }

    private boolean isStronger(int pair, int other) {
      return counts.of(pair) != counts.of(other)
          ? counts.of(pair) > counts.of(other)
          : pairs.to(pair) < pairs.to(other);
    }
  }
}
