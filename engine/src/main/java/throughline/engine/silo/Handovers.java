package throughline.engine.silo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import throughline.engine.journey.Heads;
import throughline.engine.journey.Pairs;
import throughline.engine.journey.Seen;
import throughline.engine.journey.Tally;
import throughline.engine.journey.Waiting;
import throughline.engine.statistics.CountedSamples;
import throughline.engine.statistics.GroupedSamples;
import throughline.engine.statistics.Samples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Steps of journeys over the borders between units, what customers waited there, and how often they
 * were sent back. Interactions whose unit is not known are skipped. A wait with a kind, such as an
 * appointment that the customer chose, is not ours and is counted apart.
 *
 * @param unit what borders lie between: departments, teams or resources
 * @param step what must not be repeated in a journey that was right the first time
 */
public record Handovers(Dimension unit, Dimension step, Waiting waiting)
    implements Learning<Handovers.SoFar, SiloFigures> {

  public static Handovers between(Dimension unit) {
    return new Handovers(unit, Dimension.TOUCHPOINT, Waiting.CALENDAR_TIME);
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(unit, step, Dimension.KIND);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The handovers met so far. */
  public static final class SoFar implements Gathering<SoFar, SiloFigures> {
    private static final long serialVersionUID = 1;
    private static final int JOURNEY = 0;
    private static final int HANDED_OVER = 1;
    private static final int SENT_BACK = 2;
    private static final int NOT_RIGHT = 3;

    private final Handovers asked;
    private final Tally units = new Tally();
    private final Pairs passages = new Pairs();
    private final Tally passagesOf = new Tally();
    private final Heads headsOf = new Heads();
    private final Heads heads = new Heads();
    private final GroupedSamples waitsOf = new GroupedSamples();
    private final Samples excused = new Samples();
    private final CountedSamples handoversOfJourneys = new CountedSamples();
    private final Seen seenUnits = new Seen();
    private final Seen seenSteps = new Seen();
    private long interactions;
    private long pingPongs;
    private long unitsOfJourneys;
    private long milliseconds;

    SoFar(Handovers asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      headsOf.next(journey);
      seenUnits.nextJourney();
      interactions += journey.size();
      milliseconds += asked.waiting.throughout(journey);
      long pingPongsBefore = pingPongs;
      long handovers = walk(journey);
      handoversOfJourneys.add(handovers);
      boolean sentBack = pingPongs > pingPongsBefore;
      heads.next(journey);
      heads.meet(JOURNEY);
      meet(HANDED_OVER, handovers > 0);
      meet(SENT_BACK, sentBack);
      meet(NOT_RIGHT, sentBack || !noStepTwice(journey));
    }

    private void meet(int fate, boolean met) {
      if (met) {
        heads.meet(fate);
      }
    }

    /** The number of handovers in the journey. */
    private long walk(Timeline journey) {
      int before = -1;
      int unitBefore = Dimension.UNKNOWN;
      int otherBefore = Dimension.UNKNOWN;
      long handovers = 0;
      for (int i = 0; i < journey.size(); i++) {
        int unit = journey.code(asked.unit, i);
        if (unit == Dimension.UNKNOWN) {
          continue;
        }
        units.add(unit);
        unitsOfJourneys += seenUnits.isFirst(unit) ? 1 : 0;
        if (before >= 0) {
          pass(journey, before, i, unitBefore, unit);
        }
        if (before >= 0 && unit != unitBefore) {
          handovers++;
          pingPongs += unit == otherBefore ? 1 : 0;
          otherBefore = unitBefore;
        }
        before = i;
        unitBefore = unit;
      }
      return handovers;
    }

    private void pass(Timeline journey, int before, int after, int from, int to) {
      int passage = passages.number(from, to);
      passagesOf.add(passage);
      headsOf.meet(passage);
      if (from == to || !asked.waiting.measures()) {
        return;
      }
      long wait = asked.waiting.between(journey, before, after, to);
      if (journey.code(Dimension.KIND, after) != Dimension.UNKNOWN) {
        excused.add(wait);
        return;
      }
      waitsOf.add(passage, wait);
    }

    private boolean noStepTwice(Timeline journey) {
      seenSteps.nextJourney();
      for (int i = 0; i < journey.size(); i++) {
        if (!seenSteps.isFirst(journey.code(asked.step, i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public SoFar join(SoFar other) {
      int[] here = passages.numbers(other.passages);
      for (int i = 0; i < here.length; i++) {
        passagesOf.add(here[i], other.passagesOf.of(i));
      }
      headsOf.addAll(other.headsOf, here);
      heads.addAll(other.heads);
      waitsOf.addAll(other.waitsOf, here);
      units.addAll(other.units);
      excused.addAll(other.excused);
      handoversOfJourneys.addAll(other.handoversOfJourneys);
      interactions += other.interactions;
      pingPongs += other.pingPongs;
      unitsOfJourneys += other.unitsOfJourneys;
      milliseconds += other.milliseconds;
      return this;
    }

    @Override
    public SiloFigures result() {
      return new SiloFigures(
          interactions,
          handoversOfJourneys.summary(),
          pingPongs,
          fates(heads::journeys),
          fates(heads::customers),
          milliseconds,
          waitsOf.all(),
          excused.summary(),
          new SiloFigures.Units(
              units.distinct(),
              units.total(),
              unitsOfJourneys,
              passages.size(),
              passagesOf.total()),
          borders(waitsOf.summaries(passages.size())));
    }

    private static SiloFigures.Fates fates(IntToLongFunction met) {
      return new SiloFigures.Fates(
          met.applyAsLong(JOURNEY),
          met.applyAsLong(HANDED_OVER),
          met.applyAsLong(SENT_BACK),
          met.applyAsLong(JOURNEY) - met.applyAsLong(NOT_RIGHT));
    }

    private List<SiloFigures.Border> borders(List<Summary> summaries) {
      List<SiloFigures.Border> borders = new ArrayList<>();
      for (int passage = 0; passage < passages.size(); passage++) {
        if (passages.from(passage) != passages.to(passage)) {
          borders.add(
              new SiloFigures.Border(
                  passages.from(passage),
                  passages.to(passage),
                  passagesOf.of(passage),
                  headsOf.journeys(passage),
                  headsOf.customers(passage),
                  summaries.get(passage)));
        }
      }
      return borders;
    }
  }
}
