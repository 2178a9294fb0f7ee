package throughline.engine.journey.designed;

import java.util.Objects;
import java.util.Set;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * Journeys that took a step of a map, in its place or not and by whichever department, by their
 * duration.
 */
public final class TakesStep implements JourneyTrait {
  private static final long serialVersionUID = 1;

  private final CodedMap map;
  private final int step;
  private final transient Alongside alongside;

  /**
   * @param step the number of the step
   */
  public TakesStep(CodedMap map, int step) {
    this.map = map;
    this.step = step;
    alongside = new Alongside(map);
  }

  private Object readResolve() {
    return new TakesStep(map, step);
  }

  @Override
  public Set<Dimension> dimensions() {
    return map.dimensions();
  }

  @Override
  public long weigh(Timeline journey) {
    boolean takes =
        alongside.of(journey).moves().stream()
            .anyMatch(move -> move.step() == step && move.reached());
    return takes ? Alongside.duration(journey) : ABSENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TakesStep same && map.equals(same.map) && step == same.step;
  }

  @Override
  public int hashCode() {
    return Objects.hash(map, step);
  }
}
