package throughline.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.lake.format.Fault;
import throughline.lake.format.Row;
import throughline.lake.format.Rows;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.Mapping;
import throughline.lake.mapping.Mappings;

/**
 * Rows that mean what a mapping says. Each record is a customer: nothing is resolved here, so a
 * person whom two sources know is two.
 */
final class MappedEvents implements RowMeaning {
  private final List<Mapping> mappings;

  MappedEvents(Mappings mappings, Rows rows) {
    this.mappings = mappings.of(rows.file());
    if (this.mappings.isEmpty()) {
      throw new CommandFailure(
          "No mapping is for the file (%s).".formatted(Fault.shown(rows.file())),
          "Name the file under \"files\" in the mapping, or leave it out.");
    }
  }

  @Override
  public void check(Rows rows, boolean allColumnsKnown) {
    for (Mapping mapping : mappings) {
      List<Fault> missing = allColumnsKnown ? mapping.missing(rows.columns()) : List.of();
      if (!missing.isEmpty()) {
        throw new CommandFailure(
            "The file (%s) does not fit the mapping: %s"
                .formatted(Fault.shown(rows.file()), missing.get(0).reason()),
            missing.get(0).next());
      }
    }
  }

  @Override
  public @Nullable String read(Rows rows, long row, EventLogBuilder log) {
    Row values = rows.row();
    for (Mapping mapping : mappings) {
      MappedRow mapped = mapping.read(values);
      if (!mapped.faults().isEmpty()) {
        Fault fault = mapped.faults().get(0);
        return fault.reason() + " " + fault.next();
      }
      for (InteractionFact fact : mapped.interactions()) {
        add(mapping.source(), fact, row, log);
      }
    }
    return null;
  }

  private static void add(String source, InteractionFact fact, long row, EventLogBuilder log) {
    String record = fact.recordKey() == null ? null : source + " " + fact.recordKey();
    long time = fact.time().toEpochMilli();
    if (fact.concern() != null) {
      log.event(fact.concern(), time, row);
    } else {
      log.eventWithoutCase(record == null ? source + " row " + row : record, time, row);
    }
    if (fact.startedAt() != null) {
      log.start(fact.startedAt().toEpochMilli());
    }
    log.customer(record);
    label(source, fact, log);
  }

  private static void label(String source, InteractionFact fact, EventLogBuilder log) {
    log.label(Dimension.SOURCE, source);
    log.label(Dimension.TOUCHPOINT, fact.touchpoint());
    log.label(Dimension.DEPARTMENT, fact.department());
    log.label(Dimension.TEAM, fact.team());
    log.label(Dimension.RESOURCE, fact.resource());
    log.label(Dimension.CHANNEL, fact.channel());
    log.label(Dimension.TOPIC, fact.topic());
    log.label(Dimension.OUTCOME, fact.outcome());
    log.label(Dimension.KIND, fact.kind());
    log.label(Dimension.DIRECTION, lower(fact.direction()));
    log.label(Dimension.PURPOSE, lower(fact.purpose()));
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
