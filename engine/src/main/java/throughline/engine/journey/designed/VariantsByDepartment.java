package throughline.engine.journey.designed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import throughline.engine.journey.Pairs;
import throughline.engine.journey.Sequences;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The distinct sequences of steps with who did each of them, and how many journeys took each
 * sequence. One touchpoint of two departments is two steps.
 *
 * @param step what the steps are, touchpoints as a rule
 * @param unit who did them, departments as a rule
 */
public record VariantsByDepartment(Dimension step, Dimension unit)
    implements Learning<VariantsByDepartment.SoFar, WaysByDepartment> {

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(step, unit);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The sequences met so far. */
  public static final class SoFar implements Gathering<SoFar, WaysByDepartment> {
    private static final long serialVersionUID = 1;

    private final VariantsByDepartment asked;
    private final Pairs steps = new Pairs();
    private final Sequences ways = new Sequences();
    private long[] journeys = new long[16];
    private int[] way = new int[64];

    SoFar(VariantsByDepartment asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      int size = journey.size();
      way = way.length < size ? new int[size * 2] : way;
      for (int i = 0; i < size; i++) {
        way[i] = steps.number(journey.code(asked.step, i), journey.code(asked.unit, i));
      }
      count(ways.number(way, 0, size), 1);
    }

    private void count(int number, long more) {
      journeys = number < journeys.length ? journeys : Arrays.copyOf(journeys, journeys.length * 2);
      journeys[number] += more;
    }

    @Override
    public SoFar join(SoFar other) {
      int[] waysHere = ways.numbers(other.ways, steps.numbers(other.steps));
      for (int number = 0; number < waysHere.length; number++) {
        count(waysHere[number], other.journeys[number]);
      }
      return this;
    }

    @Override
    public WaysByDepartment result() {
      return new WaysByDepartment(steps, ways, Arrays.copyOf(journeys, ways.size()));
    }
  }
}
