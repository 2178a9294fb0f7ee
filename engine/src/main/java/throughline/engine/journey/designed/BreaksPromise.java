package throughline.engine.journey.designed;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** Journeys whose promise was broken, by how much too late they were done, or are by now. */
public final class BreaksPromise implements JourneyTrait {
  private static final long serialVersionUID = 1;

  private final CodedMap map;
  private final Deadline deadline;
  private final long end;
  private final transient Doneness doneness;

  /**
   * @param end epoch milliseconds when the data end
   */
  public BreaksPromise(CodedMap map, Deadline deadline, long end) {
    this.map = map;
    this.deadline = deadline;
    this.end = end;
    doneness = new Doneness(map);
  }

  private Object readResolve() {
    return new BreaksPromise(map, deadline, end);
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(map.step());
  }

  @Override
  public long weigh(Timeline journey) {
    long late = Math.min(end, doneness.of(journey, map)) - deadline.of(journey.time(0));
    return late > 0 ? late : ABSENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BreaksPromise same
        && map.equals(same.map)
        && deadline.equals(same.deadline)
        && end == same.end;
  }

  @Override
  public int hashCode() {
    return Objects.hash(map, deadline, end);
  }
}
