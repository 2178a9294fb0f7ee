package throughline.engine.journey;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/** Steps that were taken again in the same journey. */
public record Rework(Dimension step) implements Learning<Rework.SoFar, Rework.Answer> {

  /**
   * @param journeysWithRepeats journeys in which some step was taken twice or more
   * @param customers how many different ones had a journey
   * @param customersWithRepeats how many of them had one with a repeat
   * @param repeats interactions whose step the journey had already taken
   * @param selfLoops interactions whose step was also the one directly before
   */
  public record Answer(
      long journeys,
      long journeysWithRepeats,
      long customers,
      long customersWithRepeats,
      long repeats,
      long selfLoops)
      implements Serializable {}

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(step);
  }

  @Override
  public SoFar start() {
    return new SoFar(step);
  }

  /** The repeats met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;
    private static final int JOURNEY = 0;
    private static final int WITH_REPEATS = 1;

    private final Dimension step;
    private final Seen seen = new Seen();
    private final Heads heads = new Heads();
    private long repeats;
    private long selfLoops;

    SoFar(Dimension step) {
      this.step = step;
    }

    @Override
    public void add(Timeline journey) {
      seen.nextJourney();
      long before = repeats;
      int previous = -1;
      for (int i = 0; i < journey.size(); i++) {
        int code = journey.code(step, i);
        repeats += seen.isFirst(code) ? 0 : 1;
        selfLoops += code == previous ? 1 : 0;
        previous = code;
      }
      heads.next(journey);
      heads.meet(JOURNEY);
      if (repeats > before) {
        heads.meet(WITH_REPEATS);
      }
    }

    @Override
    public SoFar join(SoFar other) {
      heads.addAll(other.heads);
      repeats += other.repeats;
      selfLoops += other.selfLoops;
      return this;
    }

    @Override
    public Answer result() {
      return new Answer(
          heads.journeys(JOURNEY),
          heads.journeys(WITH_REPEATS),
          heads.customers(JOURNEY),
          heads.customers(WITH_REPEATS),
          repeats,
          selfLoops);
    }
  }
}
