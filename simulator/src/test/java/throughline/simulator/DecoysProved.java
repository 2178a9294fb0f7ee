package throughline.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Horizon;

/** What the files show of the decoys, and of how ordinary life looks. */
final class DecoysProved {

  private final LivedCompany company;
  private final Almanac almanac = new Almanac(Horizon.until(Settings.UNTIL));

  DecoysProved(LivedCompany company) {
    this.company = company;
  }

  void into(Evidence evidence) {
    strike(evidence);
    heat(evidence);
    gap(evidence);
    renamed(evidence);
    simpson(evidence);
    excellent(evidence);
    ordinary(evidence);
  }

  private void strike(Evidence evidence) {
    List<Double> during = new ArrayList<>();
    List<Double> ordinary = new ArrayList<>();
    Map<String, Lived> handed = new HashMap<>();
    company.at("Parcel handed over").forEach(l -> handed.put(l.row(), l));
    for (Lived delivered : company.at("Parcel delivered")) {
      Lived before = handed.get(delivered.row());
      (almanac.strike().holds(before.at()) ? during : ordinary).add(delivered.daysAfter(before));
    }
    evidence.put("delivery days in strike", Figures.median(during));
    evidence.put("delivery days", Figures.median(ordinary));
  }

  private void heat(Evidence evidence) {
    List<Lived> outages = company.at("Outage began");
    long hot = outages.stream().filter(l -> almanac.heatwave().holds(l.at())).count();
    evidence.put("outages a day in heatwave", hot / 10.0);
    evidence.put("outages a day", (outages.size() - hot) / 1086.0);
  }

  private void gap(Evidence evidence) {
    List<Lived> calls = company.where(l -> l.source().equals("calls"));
    Almanac.Span gap = almanac.missingFortnight();
    evidence.put(
        "calls in missing fortnight", calls.stream().filter(l -> gap.holds(l.at())).count());
    Almanac.Span after = new Almanac.Span(gap.until(), 14);
    evidence.put(
        "calls in next fortnight", calls.stream().filter(l -> after.holds(l.at())).count());
  }

  private void renamed(Evidence evidence) {
    Instant day = Horizon.at(almanac.renamed());
    evidence.set("units before", units(l -> l.at().isBefore(day)));
    evidence.set("units after", units(l -> l.at().isAfter(day)));
  }

  private TreeSet<String> units(Predicate<Lived> when) {
    TreeSet<String> units = new TreeSet<>();
    company
        .where(
            l -> l.source().equals("field") && l.touchpoint().startsWith("Visit: ") && when.test(l))
        .forEach(l -> units.add(l.department()));
    return units;
  }

  private void simpson(Evidence evidence) {
    for (String topic : List.of("wifi", "tariff", "both")) {
      for (String channel : List.of("chat", "phone")) {
        List<Double> scores =
            company.at("Answer CSAT").stream()
                .filter(
                    l ->
                        topic.equals("both")
                            ? l.topic().equals("wifi") || l.topic().equals("tariff")
                            : l.topic().equals(topic))
                .filter(l -> channel.equals(l.properties().get("asked_channel")))
                .map(Lived::score)
                .toList();
        evidence.put("help %s %s".formatted(topic, channel), Figures.mean(scores));
      }
    }
  }

  private void excellent(Evidence evidence) {
    Map<String, List<Double>> scores = new HashMap<>();
    for (Lived answer : company.at("Answer CSAT")) {
      if (answer.team().startsWith("Service")
          && "phone".equals(answer.properties().get("asked_channel"))) {
        scores.computeIfAbsent(answer.team(), k -> new ArrayList<>()).add(answer.score());
      }
    }
    scores.forEach((team, all) -> evidence.put("felt " + team, Figures.mean(all)));
  }

  private void ordinary(Evidence evidence) {
    List<Lived> contacts = company.where(l -> l.isInbound());
    evidence.put("inbound contacts per customer and year", contacts.size() / 5_000.0 / 3);
    evidence.put("interactions per customer", company.all().size() / 5_000.0);
    List<Lived> calls = company.at("Call answered");
    long sundays = calls.stream().filter(l -> day(l).getDayOfWeek() == DayOfWeek.SUNDAY).count();
    evidence.put("calls on sundays", sundays);
    evidence.put("calls january to july", Figures.share(inMonth(calls, 1), inMonth(calls, 7)));
    evidence.put(
        "calls on christmas",
        calls.stream().filter(l -> day(l).equals(LocalDate.parse("2024-12-25"))).count());
  }

  private static long inMonth(List<Lived> calls, int month) {
    return calls.stream().filter(l -> day(l).getMonthValue() == month).count();
  }

  private static LocalDate day(Lived lived) {
    return Horizon.day(lived.at());
  }
}
