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
   * @param repeats interactions whose step the journey had already taken
   * @param selfLoops interactions whose step was also the one directly before
   */
  public record Answer(long journeys, long journeysWithRepeats, long repeats, long selfLoops)
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

    private final Dimension step;
    private final Seen seen = new Seen();
    private long journeys;
    private long journeysWithRepeats;
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
      journeys++;
      journeysWithRepeats += repeats > before ? 1 : 0;
    }

    @Override
    public SoFar join(SoFar other) {
      journeys += other.journeys;
      journeysWithRepeats += other.journeysWithRepeats;
      repeats += other.repeats;
      selfLoops += other.selfLoops;
      return this;
    }

    @Override
    public Answer result() {
      return new Answer(journeys, journeysWithRepeats, repeats, selfLoops);
    }
  }
}
