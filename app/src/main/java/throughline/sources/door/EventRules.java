package throughline.sources.door;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.sources.log.Fault;
import throughline.sources.reading.Times;

/** What an event must have to mean something; one that breaks a rule goes to the quarantine. */
final class EventRules {

  private static final String CORRECT = "Correct the event and replay it.";

  /** One rule: the fault of an event of this call, or null. */
  @FunctionalInterface
  private interface Rule {
    @Nullable Fault judge(Event event, Call call);
  }

  private static final Map<Call, List<String>> REQUIRED =
      Map.of(
          Call.TRACK, List.of("event"),
          Call.GROUP, List.of("groupId"),
          Call.ALIAS, List.of("previousId", "userId"));

  private static final List<Rule> RULES =
      List.of(
          EventRules::idsAreTexts,
          EventRules::hasPerson,
          EventRules::hasRequired,
          EventRules::partsAreObjects,
          EventRules::timesAreReadable);

  private EventRules() {}

  /** The event's first fault, or null; the call is null where the event must name its own type. */
  static @Nullable Fault judge(Event event, Call asked) {
    if (event.fault() != null) {
      return event.fault();
    }
    Call call = asked;
    if (asked == Call.BATCH) {
      String type = event.text("type");
      if (type == null) {
        return new Fault("EVENT_TYPE_MISSING", "The event of a batch has no \"type\".", CORRECT);
      }
      call = Call.findByType(type);
    }
    if (call == null) {
      return new Fault(
          "EVENT_TYPE_UNKNOWN",
          "The type (%s) is none of identify, track, page, screen, group, alias."
              .formatted(shown(event.text("type"))),
          CORRECT);
    }
    return judgeCall(event, call);
  }

  private static @Nullable Fault judgeCall(Event event, Call call) {
    for (Rule rule : RULES) {
      Fault fault = rule.judge(event, call);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static @Nullable Fault idsAreTexts(Event event, Call call) {
    for (String field :
        List.of("messageId", "userId", "anonymousId", "event", "groupId", "previousId")) {
      if (event.has(field) && event.fields().get(field) == null) {
        return new Fault(
            "ID_NOT_A_TEXT", "\"%s\" is neither a text nor a number.".formatted(field), CORRECT);
      }
    }
    return null;
  }

  private static @Nullable Fault hasPerson(Event event, Call call) {
    if (event.text("userId") != null || event.text("anonymousId") != null) {
      return null;
    }
    // An alias says by its own required fields whom it speaks of.
    return call == Call.ALIAS
        ? null
        : new Fault("PERSON_MISSING", "Neither \"userId\" nor \"anonymousId\" is set.", CORRECT);
  }

  private static @Nullable Fault hasRequired(Event event, Call call) {
    for (String field : REQUIRED.getOrDefault(call, List.of())) {
      if (event.text(field) == null) {
        return new Fault(
            "FIELD_MISSING",
            "\"%s\" is required for %s and is missing.".formatted(field, call.type()),
            CORRECT);
      }
    }
    return null;
  }

  private static @Nullable Fault partsAreObjects(Event event, Call call) {
    for (String field : List.of("properties", "traits", "context")) {
      String text = event.fields().get(field);
      if (text != null) {
        return new Fault(
            "PART_NOT_AN_OBJECT",
            "\"%s\" is (%s), not an object.".formatted(field, shown(text)),
            CORRECT);
      }
    }
    return null;
  }

  private static @Nullable Fault timesAreReadable(Event event, Call call) {
    for (String field : List.of("timestamp", "originalTimestamp", "sentAt")) {
      if (event.has(field) && !readable(event.fields().get(field))) {
        return new Fault(
            "TIME_UNREADABLE",
            "\"%s\" (%s) is not an ISO-8601 time."
                .formatted(field, shown(event.fields().get(field))),
            CORRECT);
      }
    }
    return null;
  }

  private static boolean readable(@Nullable String time) {
    try {
      return time != null && Times.parse(time) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String shown(@Nullable String value) {
    return value == null ? "none" : throughline.lake.format.Fault.shown(value);
  }
}
