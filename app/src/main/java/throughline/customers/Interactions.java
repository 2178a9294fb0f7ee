package throughline.customers;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import throughline.customers.Said.Happening;
import throughline.engine.timeline.Dimension;
import throughline.lake.mapping.InteractionFact;
import throughline.organisation.Organisation;
import throughline.organisation.TouchpointName;

/** Interactions on their way in; each belongs to a record for ever, or to a concern. */
@Component
class Interactions {
  private static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::time)
          .thenComparingInt(Happening::source)
          .thenComparingLong(Happening::line)
          .thenComparing(happening -> happening.message().toString())
          .thenComparingInt(Happening::part);

  private final JdbcTemplate template;
  private final Organisation organisation;
  private final Labels labels;
  private final Coverage coverage;

  Interactions(JdbcTemplate template, Organisation organisation, Labels labels, Coverage coverage) {
    this.template = template;
    this.organisation = organisation;
    this.labels = labels;
    this.coverage = coverage;
  }

  /** The codes of all words that some happenings use. */
  private record Codes(
      Map<String, Integer> departments,
      Map<TouchpointName, Integer> touchpoints,
      Labels.Codes labels) {

    int department(Happening happening) {
      String name = happening.department();
      return name == null ? Dimension.UNKNOWN : Objects.requireNonNull(departments.get(name));
    }

    int touchpoint(Happening happening) {
      return Objects.requireNonNull(touchpoints.get(Interactions.touchpoint(happening)));
    }
  }

  void keep(List<Happening> happenings, Records.Found records, Concerns.Found concerns) {
    List<Happening> sorted = happenings.stream().sorted(ORDER).toList();
    Codes codes = codes(sorted);
    Map<Coverage.Cell, Long> counts = new HashMap<>();
    Map<Coverage.Cell, Instant> latest = new HashMap<>();
    CopyRows rows = new CopyRows();
    for (Happening happening : sorted) {
      Coverage.Cell cell = write(happening, codes, records, concerns, rows);
      counts.merge(cell, 1L, Long::sum);
      latest.merge(cell, happening.time(), (a, b) -> a.isAfter(b) ? a : b);
    }
    rows.into(
        template,
        "customers.interaction (record, concern, source, position, line, part, message, time,"
            + " start, touchpoint, department, team, resource, channel, topic, direction, purpose,"
            + " outcome, kind, cost, score, scale, comment, properties)");
    coverage.add(counts, latest);
  }

  private static @Nullable Instant started(InteractionFact fact) {
    return fact.startedAt() == null ? null : Said.micros(fact.startedAt());
  }

  private Codes codes(List<Happening> happenings) {
    Set<String> departments = new LinkedHashSet<>();
    Set<TouchpointName> touchpoints = new LinkedHashSet<>();
    Map<Dimension, Set<String>> words = new EnumMap<>(Dimension.class);
    for (Happening happening : happenings) {
      if (happening.department() != null) {
        departments.add(happening.department());
      }
      touchpoints.add(touchpoint(happening));
      InteractionFact fact = happening.fact();
      note(words, Dimension.TEAM, fact.team());
      note(words, Dimension.RESOURCE, fact.resource());
      note(words, Dimension.CHANNEL, fact.channel());
      note(words, Dimension.TOPIC, fact.topic());
      note(words, Dimension.OUTCOME, fact.outcome());
      note(words, Dimension.KIND, fact.kind());
    }
    return new Codes(
        organisation.departments(departments),
        organisation.touchpoints(touchpoints),
        labels.codes(words));
  }

  private static TouchpointName touchpoint(Happening happening) {
    return new TouchpointName(
        Shortened.of(happening.fact().touchpoint()),
        happening.fact().channel(),
        happening.department());
  }

  private static void note(
      Map<Dimension, Set<String>> words, Dimension dimension, @Nullable String word) {
    if (word != null && !word.isBlank()) {
      words.computeIfAbsent(dimension, unused -> new LinkedHashSet<>()).add(Shortened.of(word));
    }
  }

  private static Coverage.Cell write(
      Happening happening,
      Codes codes,
      Records.Found records,
      Concerns.Found concerns,
      CopyRows rows) {
    InteractionFact fact = happening.fact();
    Coverage.Cell cell =
        new Coverage.Cell(
            happening.source(),
            codes.department(happening),
            codes.touchpoint(happening),
            codes.labels.of(Dimension.CHANNEL, fact.channel()));
    rows.add(happening.record() == null ? null : records.id(happening.record()))
        .add(concerns.id(happening.concern()))
        .add(happening.source())
        .add(happening.position())
        .add(happening.line())
        .add(happening.part())
        .add(happening.message())
        .add(happening.time())
        .add(started(fact))
        .add(cell.touchpoint())
        .add(cell.department())
        .add(codes.labels.of(Dimension.TEAM, fact.team()))
        .add(codes.labels.of(Dimension.RESOURCE, fact.resource()))
        .add(cell.channel());
    rows.add(codes.labels.of(Dimension.TOPIC, fact.topic()))
        .add(fact.direction() == null ? Dimension.UNKNOWN : fact.direction().code())
        .add(fact.purpose() == null ? Dimension.UNKNOWN : fact.purpose().code())
        .add(codes.labels.of(Dimension.OUTCOME, fact.outcome()))
        .add(codes.labels.of(Dimension.KIND, fact.kind()))
        .add(fact.costCents())
        .add(fact.score() == null || !Double.isFinite(fact.score()) ? null : fact.score())
        .add(fact.scale())
        .add(fact.comment())
        .add(fact.properties().isEmpty() ? null : Attributes.write(fact.properties()))
        .endRow();
    return cell;
  }
}
