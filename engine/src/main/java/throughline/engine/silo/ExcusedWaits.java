package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.engine.journey.Heads;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.Waiting;
import throughline.engine.statistics.GroupedSamples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Waits at borders that the customer chose or caused, by the kind that excuses them: the part that
 * {@link Handovers} leaves out.
 */
public record ExcusedWaits(Dimension unit, Waiting waiting)
    implements Learning<ExcusedWaits.SoFar, List<ExcusedWaits.OfKind>> {

  /**
   * @param kind the code of the reason
   * @param waits milliseconds, one for each handover
   */
  public record OfKind(int kind, long journeys, long customers, Summary waits)
      implements Serializable {}

  /** Journeys with an excused wait of a kind, by those waits. */
  public record Trait(Dimension unit, int kind, Waiting waiting) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return EnumSet.of(unit, Dimension.KIND);
    }

    @Override
    public long weigh(Timeline journey) {
      long[] waited = {ABSENT};
      new ExcusedWaits(unit, waiting)
          .each(
              journey,
              (of, wait) -> waited[0] = of == kind ? Math.max(0, waited[0]) + wait : waited[0]);
      return waited[0];
    }
  }

  /** What is shown each excused wait. */
  interface Reader {
    void read(int kind, long wait);
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(unit, Dimension.KIND);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  void each(Timeline journey, Reader reader) {
    int before = -1;
    for (int i = 0; i < journey.size(); i++) {
      int now = journey.code(unit, i);
      if (now == Dimension.UNKNOWN) {
        continue;
      }
      int kind = journey.code(Dimension.KIND, i);
      if (before >= 0 && journey.code(unit, before) != now && kind != Dimension.UNKNOWN) {
        reader.read(kind, waiting.between(journey, before, i, now));
      }
      before = i;
    }
  }

  /** The waits met so far. */
  public static final class SoFar implements Gathering<SoFar, List<OfKind>> {
    private static final long serialVersionUID = 1;

    private final ExcusedWaits asked;
    private final GroupedSamples waits = new GroupedSamples();
    private final Heads heads = new Heads();
    private int kinds;

    SoFar(ExcusedWaits asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      heads.next(journey);
      asked.each(
          journey,
          (kind, wait) -> {
            kinds = Math.max(kinds, kind + 1);
            waits.add(kind, wait);
            heads.meet(kind);
          });
    }

    @Override
    public SoFar join(SoFar other) {
      waits.addAll(other.waits, IntStream.range(0, other.kinds).toArray());
      heads.addAll(other.heads);
      kinds = Math.max(kinds, other.kinds);
      return this;
    }

    @Override
    public List<OfKind> result() {
      List<Summary> summaries = waits.summaries(kinds);
      List<OfKind> all = new ArrayList<>();
      for (int kind = 0; kind < kinds; kind++) {
        if (heads.journeys(kind) > 0) {
          all.add(
              new OfKind(kind, heads.journeys(kind), heads.customers(kind), summaries.get(kind)));
        }
      }
      all.sort(
          Comparator.comparingLong((OfKind one) -> one.waits().sum())
              .reversed()
              .thenComparingInt(OfKind::kind));
      return List.copyOf(all);
    }
  }
}
