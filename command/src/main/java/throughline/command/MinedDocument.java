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
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;

/** The figures of a log as one document of names and values. Times are in seconds. */
final class MinedDocument {
  private static final int TOP_VARIANTS = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final MinedFigures figures;
  private final Dictionaries labels;
  private final SiloDocument silos;
  private final @Nullable CaseType caseType;

  MinedDocument(MinedFigures figures, EventLog log) {
    this.figures = figures;
    this.labels = log.timelines().dictionaries();
    this.silos = new SiloDocument(figures, labels, log.topicColumn());
    this.caseType = log.caseType();
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
    content.put("percentile_error", figures.error());
    content.putAll(silos.content());
    if (caseType != null) {
      content.put("case_type", caseType.name());
      content.put("object_types", caseType.all());
      content.put("events_without_case", caseType.leftOut());
    }
    return content;
  }

  List<JourneyVariants.Variant> topVariants() {
    return figures.variants().top(TOP_VARIANTS, code -> label(code));
  }

  String label(int activity) {
    return labels.label(Dimension.TOUCHPOINT, activity);
  }

  @Nullable CaseType caseType() {
    return caseType;
  }

  SiloDocument silos() {
    return silos;
  }

  /** The arcs, most frequent first. */
  List<JourneyMap.Arc> strongestArcs() {
    return figures.map().arcs().stream()
        .sorted(
            Comparator.comparingLong(JourneyMap.Arc::occurrences)
                .reversed()
                .thenComparing(arc -> label(arc.from()))
                .thenComparing(arc -> label(arc.to())))
        .toList();
  }

  static double seconds(double milliseconds) {
    return milliseconds / 1000;
  }

  private Map<String, Object> counts(ToLongFunction<JourneyMap.Step> count) {
    Map<String, Object> counts = new LinkedHashMap<>();
    figures.map().steps().stream()
        .filter(step -> count.applyAsLong(step) > 0)
        .sorted(
            Comparator.comparingLong(count).reversed().thenComparing(step -> label(step.code())))
        .forEach(step -> counts.put(label(step.code()), count.applyAsLong(step)));
    return counts;
  }

  private List<Map<String, Object>> arcs() {
    return strongestArcs().stream().map(this::arc).toList();
  }

  private Map<String, Object> arc(JourneyMap.Arc arc) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("a", label(arc.from()));
    content.put("b", label(arc.to()));
    content.put("n", arc.occurrences());
    content.put("journeys", arc.journeys());
    content.put("mean", seconds(arc.waits().mean()));
    content.put("median", seconds(arc.waits().median()));
    content.put("p90", seconds(arc.waits().p90()));
    content.put("max", seconds(arc.waits().max()));
    content.put("sum", seconds(arc.waits().sum()));
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

  private static double quotient(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
