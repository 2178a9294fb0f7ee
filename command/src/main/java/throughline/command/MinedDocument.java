package throughline.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;

/** The figures of a log as one document of names and values. Times are in seconds. */
final class MinedDocument {
  private static final int TOP_VARIANTS = 10;
  private static final int TOP_HANDOVERS = 50;
  private static final int TOP_BORDERS = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final MinedFigures figures;
  private final Dictionaries labels;
  private final @Nullable String topicColumn;

  MinedDocument(MinedFigures figures, EventLog log) {
    this.figures = figures;
    this.labels = log.timelines().dictionaries();
    this.topicColumn = log.topicColumn();
  }

  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    JourneyMap map = figures.map();
    content.put("events", map.interactions());
    content.put("cases", map.journeys());
    content.put("activities", map.steps().size());
    content.put("first_event", TIME.format(Instant.ofEpochMilli(figures.extents().firstTime())));
    content.put("last_event", TIME.format(Instant.ofEpochMilli(figures.extents().lastTime())));
    content.put("start_activities", counts(JourneyMap.Step::starts));
    content.put("end_activities", counts(JourneyMap.Step::ends));
    content.put("dfg_arcs", map.arcs().size());
    content.put("dfg_total", map.passages());
    content.put("dfg", arcs());
    content.put("variants", figures.variants().size());
    List<JourneyVariants.Variant> top = topVariants();
    content.put("top_variants", top.stream().map(MinedDocument::variant).toList());
    content.put("variant_count_distribution_top10_share", shareOf(top));
    content.put("case_duration", duration(figures.extents().durations()));
    content.put("events_per_case", sizes(figures.extents().sizes()));
    content.put("rework", rework());
    content.put("handover", handovers());
    silo(Dimension.DEPARTMENT, content);
    silo(Dimension.TEAM, content);
    if (figures.repeats() != null) {
      content.put("repeat_contact", repeats(figures.repeats()));
    }
    return content;
  }

  List<JourneyVariants.Variant> topVariants() {
    return figures.variants().top(TOP_VARIANTS, code -> label(Dimension.TOUCHPOINT, code));
  }

  String label(Dimension dimension, int code) {
    return labels.label(dimension, code);
  }

  /** The arcs, most frequent first. */
  List<JourneyMap.Arc> strongestArcs() {
    return figures.map().arcs().stream()
        .sorted(
            Comparator.comparingLong(JourneyMap.Arc::occurrences)
                .reversed()
                .thenComparing(arc -> label(Dimension.TOUCHPOINT, arc.from()))
                .thenComparing(arc -> label(Dimension.TOUCHPOINT, arc.to())))
        .toList();
  }

  /** The borders, greatest first. */
  List<SiloFigures.Border> borders(Dimension unit, ToLongFunction<SiloFigures.Border> size) {
    return silo(unit).borders().stream()
        .sorted(
            Comparator.comparingLong(size)
                .reversed()
                .thenComparing(border -> label(unit, border.from()))
                .thenComparing(border -> label(unit, border.to())))
        .toList();
  }

  private SiloFigures silo(Dimension unit) {
    return java.util.Objects.requireNonNull(figures.silos().get(unit));
  }

  static double seconds(double milliseconds) {
    return milliseconds / 1000;
  }

  private Map<String, Object> counts(ToLongFunction<JourneyMap.Step> count) {
    Map<String, Object> counts = new LinkedHashMap<>();
    figures.map().steps().stream()
        .filter(step -> count.applyAsLong(step) > 0)
        .sorted(
            Comparator.comparingLong(count)
                .reversed()
                .thenComparing(step -> label(Dimension.TOUCHPOINT, step.code())))
        .forEach(
            step -> counts.put(label(Dimension.TOUCHPOINT, step.code()), count.applyAsLong(step)));
    return counts;
  }

  private List<Map<String, Object>> arcs() {
    return strongestArcs().stream().map(this::arc).toList();
  }

  private Map<String, Object> arc(JourneyMap.Arc arc) {
    Map<String, Object> content =
        pair(Dimension.TOUCHPOINT, arc.from(), arc.to(), arc.occurrences());
    content.put("journeys", arc.journeys());
    content.put("mean", seconds(arc.waits().mean()));
    content.put("median", seconds(arc.waits().median()));
    content.put("p90", seconds(arc.waits().p90()));
    content.put("max", seconds(arc.waits().max()));
    content.put("sum", seconds(arc.waits().sum()));
    return content;
  }

  private Map<String, Object> pair(Dimension dimension, int from, int to, long count) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("a", label(dimension, from));
    content.put("b", label(dimension, to));
    content.put("n", count);
    return content;
  }

  private static Map<String, Object> variant(JourneyVariants.Variant variant) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("n", variant.journeys());
    content.put("length", variant.steps().size());
    content.put("median_duration", seconds(variant.durations().median()));
    content.put("trace", variant.steps());
    return content;
  }

  private double shareOf(List<JourneyVariants.Variant> top) {
    long journeys = top.stream().mapToLong(JourneyVariants.Variant::journeys).sum();
    return quotient(journeys, figures.map().journeys());
  }

  private static Map<String, Object> duration(Summary durations) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("mean", seconds(durations.mean()));
    content.put("median", seconds(durations.median()));
    content.put("max", seconds(durations.max()));
    content.put("p90_linear", seconds(durations.p90()));
    return content;
  }

  private static Map<String, Object> sizes(Summary sizes) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("mean", sizes.mean());
    content.put("median", sizes.median());
    content.put("max", sizes.max());
    return content;
  }

  private Map<String, Object> rework() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("cases_with_repeated_activity", figures.rework().journeysWithRepeats());
    content.put("repeated_events", figures.rework().repeats());
    content.put("self_loops", figures.rework().selfLoops());
    return content;
  }

  private Map<String, Object> handovers() {
    Map<String, Object> content = new LinkedHashMap<>();
    for (Dimension unit : MinedFigures.UNITS) {
      if (figures.silos().containsKey(unit)) {
        content.put(unit.name().toLowerCase(Locale.ROOT), handovers(unit, silo(unit)));
      }
    }
    return content;
  }

  private Map<String, Object> handovers(Dimension unit, SiloFigures silo) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("values", silo.units().met());
    content.put("events_with_value", silo.units().interactions());
    content.put("handover_pairs_incl_self", silo.units().pairs());
    content.put("handovers_incl_self", silo.units().passages());
    content.put("handovers", silo.handovers());
    content.put("distinct_handover_pairs", silo.borders().size());
    content.put(
        "top",
        borders(unit, SiloFigures.Border::handovers).stream()
            .limit(TOP_HANDOVERS)
            .map(border -> pair(unit, border.from(), border.to(), border.handovers()))
            .toList());
    return content;
  }

  private void silo(Dimension unit, Map<String, Object> content) {
    SiloFigures silo = figures.silos().get(unit);
    if (silo != null) {
      content.put("silo_" + unit.name().toLowerCase(Locale.ROOT), silo(unit, silo));
    }
  }

  private Map<String, Object> silo(Dimension unit, SiloFigures silo) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("handoffs", silo.handovers());
    content.put("journeys_with_handoff", silo.journeysWithHandover());
    content.put("handoffs_per_journey", silo.handoversPerJourney());
    content.put("max_handoffs", silo.handoversOfJourneys().max());
    content.put("p90_handoffs", silo.handoversOfJourneys().p90());
    content.put("with_handoff", share(silo.withHandover()));
    content.put("pingpongs", silo.pingPongs());
    content.put("journeys_with_pingpong", silo.journeysWithPingPong());
    content.put("with_pingpong", share(silo.withPingPong()));
    content.put("pingpong_per_handoff", silo.pingPongPerHandover());
    content.put("border_wait_seconds", seconds(silo.waits().sum()));
    content.put("journey_seconds", seconds(silo.milliseconds()));
    content.put("border_wait_share", silo.borderWaitShare());
    content.put("border_wait_mean", seconds(silo.waits().mean()));
    content.put("border_wait_median", seconds(silo.waits().median()));
    content.put("border_wait_p90", seconds(silo.waits().p90()));
    content.put(
        "distinct_departments_per_journey_mean",
        quotient(silo.units().ofJourneys(), silo.journeys()));
    content.put("ftr_no_rework_no_pingpong", silo.firstTimeRightJourneys());
    content.put(
        "borders_by_total_wait",
        borders(unit, border -> border.waits().sum()).stream()
            .limit(TOP_BORDERS)
            .map(border -> border(unit, border))
            .toList());
    return content;
  }

  private Map<String, Object> border(Dimension unit, SiloFigures.Border border) {
    Map<String, Object> content = pair(unit, border.from(), border.to(), border.handovers());
    content.put("journeys", border.journeys());
    content.put("sum", seconds(border.waits().sum()));
    content.put("median", seconds(border.waits().median()));
    content.put("p90", seconds(border.waits().p90()));
    content.put("share", silo(unit).share(border));
    return content;
  }

  private static Map<String, Object> share(Share share) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("n", share.n());
    content.put("of", share.of());
    content.put("value", share.value());
    content.put("low", share.low());
    content.put("high", share.high());
    return content;
  }

  private Map<String, Object> repeats(RepeatContacts.Answer answer) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(
        "definition",
        "contact = case; customer and topic = first known value in the case; start and end = first"
            + " and last event; eligible if end + N days <= last event of the log; repeat if"
            + " another case of the same customer (and topic) starts in (start, end + N days]");
    content.put("topic", topicColumn);
    content.put("customers", answer.customers());
    for (RepeatContacts.Repeat repeat : answer.repeats()) {
      if (!repeat.sameTopic() || topicColumn != null) {
        String topic = repeat.sameTopic() ? "same_topic_" : "any_topic_";
        content.put(topic + repeat.days() + "d", repeat(repeat.share()));
      }
    }
    return content;
  }

  private static Map<String, Object> repeat(Share share) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("eligible", share.of());
    content.put("repeat", share.n());
    content.put("rate", share.value());
    content.put("low", share.low());
    content.put("high", share.high());
    return content;
  }

  private static double quotient(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
