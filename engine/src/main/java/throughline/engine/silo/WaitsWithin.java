package throughline.engine.silo;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import throughline.engine.journey.Waiting;
import throughline.engine.statistics.Samples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * How long journeys wait where no border is crossed: milliseconds between two interactions of one
 * unit, one after another. It tells what would remain of a wait if its border were not there.
 *
 * @param units codes of those that are looked at
 */
public record WaitsWithin(Dimension unit, BitSet units, Waiting waiting)
    implements Learning<WaitsWithin.SoFar, Summary> {

  public WaitsWithin {
    units = (BitSet) units.clone();
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(unit, Dimension.KIND);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The waits met so far. */
  public static final class SoFar implements Gathering<SoFar, Summary> {
    private static final long serialVersionUID = 1;

    private final WaitsWithin asked;
    private final Samples waits = new Samples();

    SoFar(WaitsWithin asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      int before = -1;
      for (int i = 0; i < journey.size(); i++) {
        int now = journey.code(asked.unit, i);
        if (now == Dimension.UNKNOWN) {
          continue;
        }
        boolean stayed = before >= 0 && journey.code(asked.unit, before) == now;
        if (stayed
            && asked.units.get(now)
            && journey.code(Dimension.KIND, i) == Dimension.UNKNOWN) {
          waits.add(asked.waiting.between(journey, before, i, now));
        }
        before = i;
      }
    }

    @Override
    public SoFar join(SoFar other) {
      waits.addAll(other.waits);
      return this;
    }

    @Override
    public Summary result() {
      return waits.summary();
    }
  }
}
