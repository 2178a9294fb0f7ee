package throughline.engine.journey.designed;

import java.util.Objects;
import java.util.Set;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** Journeys that a map allows from their beginning to their end, or those that it does not. */
public final class GoesAsDesigned implements JourneyTrait {
  private static final long serialVersionUID = 1;

  private final CodedMap map;
  private final boolean wanted;
  private final transient ThreadLocal<Meanings> meanings;
  private final transient ThreadLocal<Following> following;

  /**
   * @param wanted whether the journeys that the map allows are meant, or the others
   */
  public GoesAsDesigned(CodedMap map, boolean wanted) {
    this.map = map;
    this.wanted = wanted;
    ThreadLocal<Meanings> known = ThreadLocal.withInitial(() -> new Meanings(map));
    meanings = known;
    following = ThreadLocal.withInitial(() -> new Following(map.map(), known.get()));
  }

  private Object readResolve() {
    return new GoesAsDesigned(map, wanted);
  }

  @Override
  public Set<Dimension> dimensions() {
    return map.dimensions();
  }

  @Override
  public long weigh(Timeline journey) {
    int[] way = meanings.get().of(journey);
    return following.get().allows(way, way.length) == wanted ? Alongside.duration(journey) : ABSENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GoesAsDesigned same && map.equals(same.map) && wanted == same.wanted;
  }

  @Override
  public int hashCode() {
    return Objects.hash(map, wanted);
  }
}
