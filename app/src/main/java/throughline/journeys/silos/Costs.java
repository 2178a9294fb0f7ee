package throughline.journeys.silos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.engine.silo.ExcusedWaits;
import throughline.engine.silo.RepeatsOfTouchpoints;
import throughline.engine.silo.ReworkOfSteps;
import throughline.engine.silo.SiloCost;
import throughline.engine.silo.SiloFigures;
import throughline.engine.silo.UnitCosts.Range;
import throughline.journeys.Codes;
import throughline.journeys.Names;
import throughline.journeys.Question;
import throughline.journeys.SiloReport;

/** What silos cost, in money at the prices that people set, and in customers' time. */
@Service
class Costs {
  /** Fewer handovers say nothing about a border's waits. */
  private static final long ENOUGH = 30;

  private final SiloDepths depths;
  private final Codes codes;

  Costs(SiloDepths depths, Codes codes) {
    this.depths = depths;
    this.codes = codes;
  }

  CostReport report(Question question) {
    SiloDepths.Learned learned = depths.learn(question);
    Names names = codes.names();
    Prices prices =
        new Prices(learned.settings().settings(), names.touchpoints(), codes::department);
    List<CostReport.Part> parts = parts(learned, prices);
    return new CostReport(
        learned.lakeVersion(),
        money(parts),
        parts,
        time(learned, prices),
        excused(learned),
        borders(learned, prices),
        halved(learned, names));
  }

  private static @Nullable Estimate money(List<CostReport.Part> parts) {
    List<Estimate> known = new ArrayList<>();
    for (CostReport.Part part : parts) {
      if (part.cents() != null) {
        known.add(part.cents());
      }
    }
    return known.isEmpty() ? null : known.stream().reduce(Estimate::plus).orElseThrow();
  }

  private static List<CostReport.Part> parts(SiloDepths.Learned learned, Prices prices) {
    SiloSettings settings = learned.settings().settings();
    SiloFigures figures = learned.silos().calendar();
    List<ReworkOfSteps.Again> again =
        learned.again().stream().filter(one -> prices.hasStep(one.step())).toList();
    List<RepeatsOfTouchpoints.Repeated> repeated =
        learned.repeats().stream().filter(one -> prices.hasContact(one.touchpoint())).toList();
    SiloCost cost =
        SiloCost.of(
            figures,
            border -> prices.hasBorder(border.from(), border.to()),
            again,
            repeated,
            prices.unitCosts());
    long priced =
        figures.borders().stream()
            .filter(border -> prices.hasBorder(border.from(), border.to()))
            .mapToLong(SiloFigures.Border::handovers)
            .sum();
    return List.of(
        part(
            "handovers",
            new Counted(figures.handovers(), priced, cost.handovers()),
            settings.handover(),
            prices.ownOfBorders()),
        part(
            "rework",
            new Counted(times(learned.again()), times(again), cost.rework()),
            settings.step(),
            prices.ownOfTouchpoints()),
        part(
            "repeats",
            new Counted(contacts(learned.repeats()), contacts(repeated), cost.repeats()),
            settings.contact(),
            prices.ownOfTouchpoints()));
  }

  /** How many there are, how many of them have a price, and what those cost. */
  private record Counted(long all, long priced, Range cents) {}

  private static CostReport.Part part(
      String name, Counted counted, @Nullable Estimate usual, int own) {
    return new CostReport.Part(
        name,
        counted.all,
        counted.priced,
        counted.priced == 0 ? null : Estimate.of(counted.cents),
        usual,
        own);
  }

  private static long times(List<ReworkOfSteps.Again> again) {
    return again.stream().mapToLong(ReworkOfSteps.Again::times).sum();
  }

  private static long contacts(List<RepeatsOfTouchpoints.Repeated> repeated) {
    return repeated.stream().mapToLong(RepeatsOfTouchpoints.Repeated::contacts).sum();
  }

  private static CostReport.CustomersTime time(SiloDepths.Learned learned, Prices prices) {
    SiloFigures calendar = learned.silos().calendar();
    List<RepeatsOfTouchpoints.Repeated> timed =
        learned.repeats().stream().filter(one -> prices.hasMinutes(one.touchpoint())).toList();
    SiloCost time = SiloCost.of(calendar, border -> false, List.of(), timed, prices.unitCosts());
    return new CostReport.CustomersTime(
        SiloReport.seconds(calendar.waits()),
        SiloReport.seconds(learned.silos().working().waits()),
        time.spent(),
        contacts(learned.repeats()),
        contacts(timed));
  }

  private List<CostReport.Excused> excused(SiloDepths.Learned learned) {
    return learned.excused().stream()
        .map(
            one ->
                excused(
                    one,
                    learned.excusedInHours().stream()
                        .filter(other -> other.kind() == one.kind())
                        .findFirst()
                        .orElse(one)))
        .toList();
  }

  private CostReport.Excused excused(ExcusedWaits.OfKind one, ExcusedWaits.OfKind inHours) {
    return new CostReport.Excused(
        one.kind(),
        codes.kind(one.kind()),
        one.waits().count(),
        one.journeys(),
        one.customers(),
        SiloReport.seconds(one.waits().median()),
        SiloReport.seconds(one.waits()),
        SiloReport.seconds(inHours.waits().median()),
        SiloReport.seconds(inHours.waits()));
  }

  private static List<CostReport.BorderCost> borders(SiloDepths.Learned learned, Prices prices) {
    return learned.silos().calendar().borders().stream()
        .filter(border -> prices.hasBorder(border.from(), border.to()))
        .map(
            border ->
                new CostReport.BorderCost(
                    Integer.toString(border.from()),
                    Integer.toString(border.to()),
                    border.handovers(),
                    Estimate.of(
                        prices.ofBorder(border.from(), border.to()).times(border.handovers()))))
        .toList();
  }

  private static List<CostReport.Halved> halved(SiloDepths.Learned learned, Names names) {
    SiloFigures calendar = learned.silos().calendar();
    List<SiloFigures.Border> inHours = learned.silos().working().borders();
    List<CostReport.Halved> all = new ArrayList<>();
    for (int place = 0; place < inHours.size(); place++) {
      // Both are the same borders in the same order; only their waits were measured apart.
      SiloFigures.Border border = calendar.borders().get(place);
      if (border.waits().count() >= ENOUGH) {
        all.add(halved(border, inHours.get(place), calendar.share(border), names));
      }
    }
    all.sort(
        Comparator.comparingDouble((CostReport.Halved one) -> one.calendar().savedSeconds())
            .reversed());
    return List.copyOf(all);
  }

  private static CostReport.Halved halved(
      SiloFigures.Border border, SiloFigures.Border inHours, double share, Names names) {
    return new CostReport.Halved(
        Integer.toString(border.from()),
        names.lane(border.from()),
        Integer.toString(border.to()),
        names.lane(border.to()),
        border.handovers(),
        border.journeys(),
        border.customers(),
        CostReport.SavedTime.half(border.waits().sum(), border.journeys()),
        CostReport.SavedTime.half(inHours.waits().sum(), border.journeys()),
        new SiloReport.TimeShare(share));
  }
}
