package throughline.engine.journey.designed;

import java.util.Objects;
import java.util.Set;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * Journeys whose cheapest alignment departs in one way at one step of a map, by their duration:
 * those behind a figure of {@link ConformanceFigures}.
 */
public final class DepartsFromMap implements JourneyTrait {
  private static final long serialVersionUID = 1;

  private final CodedMap map;
  private final int step;
  private final Deviation deviation;
  private final transient Alongside alongside;

  /**
   * @param step the number of the step
   */
  public DepartsFromMap(CodedMap map, int step, Deviation deviation) {
    this.map = map;
    this.step = step;
    this.deviation = deviation;
    alongside = new Alongside(map);
  }

  // What each thread has found out is not sent along; it starts anew.
  private Object readResolve() {
    return new DepartsFromMap(map, step, deviation);
  }

  @Override
  public Set<Dimension> dimensions() {
    return map.dimensions();
  }

  @Override
  public long weigh(Timeline journey) {
    boolean departs =
        alongside.of(journey).moves().stream()
            .anyMatch(move -> move.step() == step && deviation.is(move));
    return departs ? Alongside.duration(journey) : ABSENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DepartsFromMap same
        && map.equals(same.map)
        && step == same.step
        && deviation == same.deviation;
  }

  @Override
  public int hashCode() {
    return Objects.hash(map, step, deviation);
  }
}
