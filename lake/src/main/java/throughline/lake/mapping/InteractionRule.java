package throughline.lake.mapping;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Purpose;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.TimeForm;

/**
 * How a row tells of something that happened.
 *
 * @param place among the rules of its mapping, from 0
 * @param when must be given for the rule to apply, or null where it always does
 * @param time when it happened, or null where {@code when} says so
 * @param form of the times
 * @param record the name or number of the record that it belongs to, or null for the first
 */
record InteractionRule(
    int place,
    Condition.All conditions,
    @Nullable Value when,
    @Nullable Value time,
    @Nullable Value start,
    TimeForm form,
    Amounts amounts,
    @Nullable String record,
    Map<String, Value> texts,
    NamedValues properties) {
  /** Belongs to no record, only to a concern. */
  static final String NO_RECORD = "none";

  /** Under this name stands the key of the first record that the row has. */
  static final String FIRST_RECORD = "";

  @Nullable InteractionFact read(Texts row, Map<String, String> recordKeys) {
    if (!conditions.hold(row.row())) {
      return null;
    }
    String whenText = when == null ? null : when.of(row.row());
    if (when != null && whenText == null) {
      return null;
    }
    Instant at = time == null ? row.time("time", whenText, form) : instant("time", time, row);
    String touchpoint = row.label("touchpoint", texts.get("touchpoint"));
    if (touchpoint == null) {
      row.fault(FaultCode.VALUE_MISSING, "touchpoint", "The row has no touchpoint here.");
    }
    return at == null || touchpoint == null ? null : fact(row, at, touchpoint, recordKeys);
  }

  private InteractionFact fact(
      Texts row, Instant at, String touchpoint, Map<String, String> recordKeys) {
    String started = start == null ? null : start.of(row.row());
    return new InteractionFact(
        place,
        recordKeys.get(record == null ? FIRST_RECORD : record),
        at,
        row.time("start", started, form),
        touchpoint,
        label("channel", row),
        label("department", row),
        label("team", row),
        label("resource", row),
        row.key("concern", texts.get("concern")),
        label("topic", row),
        oneOf("direction", Direction.values(), row),
        oneOf("purpose", Purpose.values(), row),
        label("outcome", row),
        label("kind", row),
        cents(row),
        score(row),
        label("scale", row),
        row.prose("comment", texts.get("comment")),
        properties.of(row));
  }

  private @Nullable String label(String key, Texts row) {
    return row.label(key, texts.get(key));
  }

  private @Nullable Instant instant(String key, Value value, Texts row) {
    String text = value.of(row.row());
    if (text == null) {
      row.fault(FaultCode.TIME_MISSING, key, "The row has no %s.".formatted(key));
      return null;
    }
    return row.time(key, text, form);
  }

  private <E extends Enum<E>> @Nullable E oneOf(String key, E[] known, Texts row) {
    String text = label(key, row);
    if (text == null) {
      return null;
    }
    for (E constant : known) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    List<String> names =
        Arrays.stream(known).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    row.fault(
        FaultCode.VALUE_UNKNOWN,
        key,
        "The %s (%s) is none of %s.".formatted(key, Fault.shown(text), String.join(", ", names)));
    return null;
  }

  private @Nullable Long cents(Texts row) {
    Amounts.Read read = amount("cost", row);
    if (read == null) {
      return null;
    }
    Long cents = read.cents();
    if (cents == null) {
      row.fault(FaultCode.NUMBER_UNREADABLE, "cost", "The cost is too large.");
    }
    return cents;
  }

  private @Nullable Double score(Texts row) {
    Amounts.Read read = amount("score", row);
    return read == null ? null : Objects.requireNonNull(read.number()).doubleValue();
  }

  private Amounts.@Nullable Read amount(String key, Texts row) {
    String text = label(key, row);
    if (text == null) {
      return null;
    }
    Amounts.Read read = amounts.read(text);
    if (read.fault() == null) {
      return read;
    }
    boolean ambiguous = read.fault() == FaultCode.NUMBER_AMBIGUOUS;
    row.fault(
        read.fault(),
        key,
        "The %s (%s) %s."
            .formatted(
                key,
                Fault.shown(text),
                ambiguous ? "may have thousands or decimals" : "is no number"));
    return null;
  }

  private Stream<Value> times() {
    return Stream.of(when, time, start).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  void needs(Consumer<String> columns) {
    conditions.needs(columns);
    times().forEach(value -> value.needs(columns));
    texts.values().forEach(value -> value.needs(columns));
    properties.needs(columns);
  }

  void mentions(Consumer<String> columns) {
    texts.values().forEach(value -> value.mentions(columns));
    properties.mentions(columns);
  }
}
