package throughline.command;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;

/** The part of a log's document that tells of handovers, silos and repeated contacts. */
final class SiloDocument {
  private static final int TOP_HANDOVERS = 50;
  private static final int TOP_BORDERS = 20;

  private final MinedFigures figures;
  private final Dictionaries labels;
  private final @Nullable String topicColumn;

  SiloDocument(MinedFigures figures, Dictionaries labels, @Nullable String topicColumn) {
    this.figures = figures;
    this.labels = labels;
    this.topicColumn = topicColumn;
  }

  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("handover", handovers());
    silo(Dimension.DEPARTMENT, content);
    silo(Dimension.TEAM, content);
    if (figures.repeats() != null) {
      content.put("repeat_contact", repeats(figures.repeats()));
    }
    return content;
  }

  String label(Dimension unit, int code) {
    return labels.label(unit, code);
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
    return Objects.requireNonNull(figures.silos().get(unit));
  }

  private static double seconds(double milliseconds) {
    return MinedDocument.seconds(milliseconds);
  }

  private Map<String, Object> pair(Dimension unit, SiloFigures.Border border) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("a", label(unit, border.from()));
    content.put("b", label(unit, border.to()));
    content.put("n", border.handovers());
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
            .map(border -> pair(unit, border))
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
    content.put("journeys_with_handoff", silo.ofJourneys().handedOver());
    content.put("handoffs_per_journey", silo.handoversPerJourney());
    content.put("max_handoffs", silo.handoversOfJourneys().max());
    content.put("p90_handoffs", silo.handoversOfJourneys().p90());
    content.put("with_handoff", share(silo.ofJourneys().withHandover()));
    content.put("pingpongs", silo.pingPongs());
    content.put("journeys_with_pingpong", silo.ofJourneys().sentBack());
    content.put("with_pingpong", share(silo.ofJourneys().withPingPong()));
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
    content.put("ftr_no_rework_no_pingpong", silo.ofJourneys().right());
    content.put(
        "borders_by_total_wait",
        borders(unit, border -> border.waits().sum()).stream()
            .limit(TOP_BORDERS)
            .map(border -> border(unit, border))
            .toList());
    return content;
  }

  private Map<String, Object> border(Dimension unit, SiloFigures.Border border) {
    Map<String, Object> content = pair(unit, border);
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
