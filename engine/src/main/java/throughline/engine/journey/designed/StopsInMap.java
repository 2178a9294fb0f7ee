package throughline.engine.journey.designed;

import java.util.Objects;
import java.util.Set;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * Journeys that did not come to an end of a map and took one of these steps last, by their
 * duration.
 */
public final class StopsInMap implements JourneyTrait {
  private static final long serialVersionUID = 1;

  private final CodedMap map;
  private final Set<Integer> steps;
  private final transient Alongside alongside;

  /**
   * @param steps the numbers of steps; {@link Alignment.Move#NONE} for journeys that took none
   */
  public StopsInMap(CodedMap map, Set<Integer> steps) {
    this.map = map;
    this.steps = Set.copyOf(steps);
    alongside = new Alongside(map);
  }

  private Object readResolve() {
    return new StopsInMap(map, steps);
  }

  @Override
  public Set<Dimension> dimensions() {
    return map.dimensions();
  }

  @Override
  public long weigh(Timeline journey) {
    Alignment alignment = alongside.of(journey);
    boolean stops = !alignment.completed() && steps.contains(alignment.lastStep());
    return stops ? Alongside.duration(journey) : ABSENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StopsInMap same && map.equals(same.map) && steps.equals(same.steps);
  }

  @Override
  public int hashCode() {
    return Objects.hash(map, steps);
  }
}
