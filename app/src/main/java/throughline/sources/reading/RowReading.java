package throughline.sources.reading;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RowIdentity;
import throughline.sources.SourceSummary;
import throughline.sources.log.Door;
import throughline.sources.log.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** How the items of one source are read, by its mapping or by what its door knows of them. */
record RowReading(SourceSummary source, @Nullable RowMapping mapping) {

  /** An item's facts, or why it has none. */
  record Outcome(MappedRow facts, @Nullable Fault fault) {

    static Outcome of(MappedRow facts) {
      List<throughline.lake.format.Fault> faults = facts.faults();
      return faults.isEmpty() ? new Outcome(facts, null) : faulty(fault(faults.get(0)));
    }

    static Outcome faulty(Fault fault) {
      return new Outcome(MappedRow.NOTHING, fault);
    }

    private static Fault fault(throughline.lake.format.Fault fault) {
      return new Fault(fault.code().name(), fault.reason(), fault.next());
    }
  }

  Outcome read(LogRow row) {
    if (row.door() == Door.DECISION) {
      return Outcome.of(MappedRow.NOTHING);
    }
    try {
      Outcome outcome = row.door() == Door.FILE ? readFileRow(row) : readEvent(row);
      Fault implausible = PlausibleTimes.judge(outcome.facts(), row.receivedAt());
      return implausible == null ? outcome : Outcome.faulty(implausible);
    } catch (JacksonException e) {
      return Outcome.faulty(
          new Fault(
              "CONTENT_UNREADABLE",
              "The content is not valid JSON (%s).".formatted(e.getOriginalMessage()),
              "Correct the content and replay it."));
    } catch (DateTimeException | ArithmeticException e) {
      // Arithmetic fails where two times lie further apart than a duration can hold.
      return Outcome.faulty(
          new Fault(
              "TIME_UNREADABLE",
              "A time is unreadable (%s).".formatted(e.getMessage()),
              "Correct the time and replay it."));
    }
  }

  @Nullable RowIdentity identity(Row row, @Nullable String file) {
    return mapping == null ? null : mapping.identity(row, file);
  }

  private Outcome readFileRow(LogRow row) {
    if (mapping == null) {
      return Outcome.faulty(
          new Fault(
              "MAPPING_MISSING",
              "The source (%s) has no mapping.".formatted(source.name()),
              "Give the source a mapping; its items are then read again."));
    }
    ObjectNode object = EventJson.merged(row.content(), null);
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
    return Outcome.of(mapping.read(Row.of(values), row.file()));
  }

  private Outcome readEvent(LogRow row) {
    MappedRow own = readAsItsDoorDoes(row, event(row));
    if (mapping == null) {
      return Outcome.of(own);
    }
    return Outcome.of(over(own, mapping.read(flat(event(row), row), null)));
  }

  private static ObjectNode event(LogRow row) {
    return row.door() == Door.EVENTS
        ? EventJson.merged(row.content(), row.envelope())
        : EventJson.cloudEvent(row.content(), row.envelope());
  }

  private MappedRow readAsItsDoorDoes(LogRow row, ObjectNode event) {
    return row.door() == Door.EVENTS
        ? EventReading.read(event, row.receivedAt(), source.department())
        : CloudEventReading.read(event, row.receivedAt(), source.department());
  }

  /** The event's values by path; its corrected time stands in the column {@code timestamp}. */
  private static Row flat(ObjectNode event, LogRow row) {
    Map<String, @Nullable String> values = new LinkedHashMap<>(EventJson.flat(event));
    if (row.door() == Door.EVENTS) {
      values.put("timestamp", EventReading.time(event, row.receivedAt()).toString());
    }
    return Row.of(values);
  }

  /** Whom an event speaks of stays as its door reads it; what happened is as the mapping says. */
  private static MappedRow over(MappedRow own, MappedRow mapped) {
    if (!mapped.isRead()) {
      return mapped;
    }
    return EventFacts.joined(own, mapped);
  }
}
