package throughline.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.lake.format.Fault;
import throughline.lake.mapping.GivenRow;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;

/**
 * Rows that mean what a mapping says. Records with the same first identifier are one customer; more
 * is not resolved without an installation.
 */
final class MappedEvents {
  private final EventLogBuilder log;
  private long row;

  MappedEvents(EventLogBuilder log) {
    this.log = log;
  }

  /**
   * Adds the row's events to the log.
   *
   * @return why the row cannot be read and what mends it, or null where it was read
   */
  @Nullable String read(GivenRow given) {
    row++;
    MappedRow mapped = given.facts();
    if (!mapped.isRead()) {
      Fault fault = mapped.faults().get(0);
      return fault.reason() + " " + fault.next();
    }
    String source = given.mapping().source();
    mapped.interactions().forEach(fact -> add(source, fact, customer(source, fact, mapped)));
    return null;
  }

  private static @Nullable String customer(String source, InteractionFact fact, MappedRow mapped) {
    String key = fact.recordKey();
    if (key == null) {
      return null;
    }
    return mapped.records().stream()
        .filter(record -> record.key().equals(key))
        .findFirst()
        .map(MappedEvents::identifier)
        .orElse(source + " " + key);
  }

  private static @Nullable String identifier(RecordFact record) {
    return record.identifiers().isEmpty()
        ? null
        : record.identifiers().get(0).type() + " " + record.identifiers().get(0).value();
  }

  private void add(String source, InteractionFact fact, @Nullable String customer) {
    long time = fact.time().toEpochMilli();
    if (fact.concern() != null) {
      log.event(fact.concern(), time, row);
    } else {
      log.eventWithoutCase(customer == null ? source + " row " + row : customer, time, row);
    }
    if (fact.startedAt() != null) {
      log.start(fact.startedAt().toEpochMilli());
    }
    log.customer(customer);
    label(source, fact);
  }

  private void label(String source, InteractionFact fact) {
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
