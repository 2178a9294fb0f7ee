package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.journey.Heads;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.Tally;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Steps that journeys took more often than they may, each with how often: for a journey the sum of
 * max(0, times taken − times allowed).
 *
 * @param allowed by the code of the step, how often a journey may take it; once where none is named
 */
public record ReworkOfSteps(Dimension step, Map<Integer, Integer> allowed)
    implements Learning<ReworkOfSteps.SoFar, List<ReworkOfSteps.Again>> {

  public ReworkOfSteps {
    allowed = Map.copyOf(allowed);
    allowed.forEach(
        (code, times) -> {
          if (times < 1) {
            throw new IllegalArgumentException(
                "The times (%s) that a step may be taken must be 1 or more.".formatted(times));
          }
        });
  }

  /**
   * A step that was taken too often.
   *
   * @param times beyond what is allowed
   * @param journeys in which that happened, of those that took the step at all
   * @param customers how many different ones
   */
  public record Again(int step, long times, Share journeys, long customers)
      implements Serializable {}

  /** Journeys that took one step too often, by how often beyond what is allowed. */
  public record Trait(ReworkOfSteps rework, int code) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return rework.dimensions();
    }

    @Override
    public boolean timed() {
      return false;
    }

    @Override
    public long weigh(Timeline journey) {
      int taken = 0;
      for (int i = 0; i < journey.size(); i++) {
        taken += journey.code(rework.step, i) == code ? 1 : 0;
      }
      int again = taken - rework.allowed(code);
      return again <= 0 ? ABSENT : again;
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(step);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  int allowed(int code) {
    return allowed.getOrDefault(code, 1);
  }

  /** How often one journey took steps beyond what is allowed. */
  long in(Timeline journey) {
    Map<Integer, Integer> taken = new HashMap<>();
    long again = 0;
    for (int i = 0; i < journey.size(); i++) {
      int code = journey.code(step, i);
      again += taken.merge(code, 1, Integer::sum) > allowed(code) ? 1 : 0;
    }
    return again;
  }

  /** What was taken again so far. */
  public static final class SoFar implements Gathering<SoFar, List<Again>> {
    private static final long serialVersionUID = 1;

    private final ReworkOfSteps asked;
    private final Tally times = new Tally();
    private final Heads heads = new Heads();
    private final Tally passed = new Tally();
    private int[] taken = new int[16];

    SoFar(ReworkOfSteps asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      heads.next(journey);
      for (int i = 0; i < journey.size(); i++) {
        int code = journey.code(asked.step, i);
        taken = code < taken.length ? taken : Arrays.copyOf(taken, 2 * code);
        passed.add(code, taken[code] == 0 ? 1 : 0);
        if (++taken[code] > 1 && taken[code] > asked.allowed(code)) {
          times.add(code);
          heads.meet(code);
        }
      }
      for (int i = 0; i < journey.size(); i++) {
        taken[journey.code(asked.step, i)] = 0;
      }
    }

    @Override
    public SoFar join(SoFar other) {
      times.addAll(other.times);
      heads.addAll(other.heads);
      passed.addAll(other.passed);
      return this;
    }

    @Override
    public List<Again> result() {
      List<Again> all = new ArrayList<>();
      for (int code = 0; code < times.end(); code++) {
        if (times.of(code) > 0) {
          Share journeys = new Share(heads.journeys(code), passed.of(code));
          all.add(new Again(code, times.of(code), journeys, heads.customers(code)));
        }
      }
      all.sort(Comparator.comparingLong(Again::times).reversed().thenComparingInt(Again::step));
      return List.copyOf(all);
    }
  }
}
