package throughline.sources.quarantine;

import static throughline.sources.quarantine.BrokenKind.Way.BATCH;
import static throughline.sources.quarantine.BrokenKind.Way.CLOUD_EVENT;
import static throughline.sources.quarantine.BrokenKind.Way.CLOUD_EVENT_DATA;
import static throughline.sources.quarantine.BrokenKind.Way.CSV;
import static throughline.sources.quarantine.BrokenKind.Way.EVENT;
import static throughline.sources.quarantine.BrokenKind.Way.JSON_LINES;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fifty kinds of broken records, as systems and people really make them. */
final class BrokenKinds {

  static final String HEADER = "id,mail,phone,name,at,score,cost,purpose";

  /** Stands for a byte that is no UTF-8. */
  static final char DAMAGE = '\uE0FF';

  private static final String TIME = "2026-01-01T10:00:00+01:00";
  private static final String BIDI = "\u202Ezoë\u2066";
  private static final String ZERO_WIDTH = "Z\u200Bo\uFEFFe";

  private BrokenKinds() {}

  static List<BrokenKind> all() {
    return Stream.of(rows(), values(), objects(), events(), cloudEvents(), legal())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenKind> rows() {
    return List.of(
        row("too few columns", "ROW_RAGGED", id -> id + ",only@example.org"),
        row("too many columns", "ROW_RAGGED", id -> row(id) + ",more,and more"),
        row("text behind a quote", "ROW_UNREADABLE", id -> row(id).replace(",Zoë", ",\"Z\"oë")),
        row("NUL", "VALUE_HAS_NUL", id -> row(id).replace("Zoë", "Zo\0")),
        row("wrong charset", "VALUE_HAS_BROKEN_TEXT", id -> row(id).replace('ë', DAMAGE)),
        value("same key, other content", "SAME_ID_OTHER_CONTENT", BrokenKinds::changedRow));
  }

  private static List<BrokenKind> values() {
    return List.of(
        value("no id", "KEY_MISSING", id -> row(id).replaceFirst(id, "")),
        value("endless id", "KEY_MISSING", id -> "x".repeat(501) + row(id)),
        value("no time", "TIME_MISSING", id -> row(id).replace(TIME, "")),
        value("no such time", "TIME_UNREADABLE", id -> row(id).replace(TIME, "yesterday")),
        value("no such day", "TIME_UNREADABLE", id -> row(id).replace(TIME, "2026-02-30")),
        value("ambiguous time", "TIME_AMBIGUOUS", id -> row(id).replace(TIME, "3/4/2026 10:00")),
        value("no such zone", "TIME_UNREADABLE", id -> timed(id, "2026-01-01T10:00[Mars/Base]")),
        value("no such offset", "TIME_UNREADABLE", id -> timed(id, "2026-01-01T10:00+99:00")),
        value("before all times", "TIME_IMPLAUSIBLE", id -> timed(id, "0001-01-01")),
        value("after all times", "TIME_IMPLAUSIBLE", id -> timed(id, "9999-12-31")),
        value("no number", "NUMBER_UNREADABLE", id -> row(id).replace(",9,", ",much,")),
        value(
            "ambiguous number", "NUMBER_AMBIGUOUS", id -> row(id).replace(",1.50,", ",\"1,234\",")),
        value("unknown purpose", "VALUE_UNKNOWN", id -> row(id).replace(",service", ",fun")),
        value(
            "endless value", "VALUE_TOO_LONG", id -> row(id).replace("Zoë", "Z".repeat(100_001))));
  }

  private static List<BrokenKind> objects() {
    return List.of(
        object("cut JSON", "ROW_UNREADABLE", id -> object(id).substring(0, 40)),
        object("array", "ROW_UNREADABLE", "[\"%s\"]"::formatted),
        object("control character", "ROW_UNREADABLE", id -> object(id).replace("Zoë", "\u0001")),
        object("deep nesting", "ROW_TOO_DEEP", BrokenKinds::deep),
        object("endless columns", "ROW_TOO_LONG", BrokenKinds::wide),
        object("escaped NUL", "VALUE_HAS_NUL", id -> object(id).replace("Zoë", "\\u0000")));
  }

  private static List<BrokenKind> events() {
    return List.of(
        event(EVENT, "nobody", "PERSON_MISSING", id -> event(id).replace("userId", "user")),
        event(EVENT, "no event", "FIELD_MISSING", id -> event(id).replace("\"event\"", "\"e\"")),
        event(EVENT, "wrong type", "ID_NOT_A_TEXT", id -> event(id).replace("\"u ", "{},\"n\":\"")),
        event(EVENT, "text for a part", "PART_NOT_AN_OBJECT", id -> event(id).replace("{}", "7")),
        event(EVENT, "no event time", "TIME_UNREADABLE", id -> event(id).replace(TIME, "soon")),
        event(EVENT, "future event", "TIME_IMPLAUSIBLE", id -> late(id, "9999-12-31T00:00:00Z")),
        event(EVENT, "endless time", "TIME_UNREADABLE", BrokenKinds::endlessTime),
        event(BATCH, "unknown type", "EVENT_TYPE_UNKNOWN", id -> event(id).replace("track", "say")),
        event(BATCH, "no type", "EVENT_TYPE_MISSING", id -> event(id).replace("\"type\"", "\"t\"")),
        event(BATCH, "no object", "EVENT_NOT_AN_OBJECT", "\"%s\""::formatted),
        event(BATCH, "same event id", "SAME_ID_OTHER_CONTENT", BrokenKinds::changedEvent));
  }

  private static List<BrokenKind> cloudEvents() {
    return List.of(
        cloud("no CloudEvent id", "ATTRIBUTE_MISSING", id -> cloud(id, "\"id\"", "\"no\"")),
        cloud("other version", "VERSION_UNKNOWN", id -> cloud(id, "1.0", "0.3")),
        cloud("no CloudEvent time", "TIME_UNREADABLE", id -> cloud(id, TIME, "noon")),
        new BrokenKind(
            "broken data",
            CLOUD_EVENT_DATA,
            "CONTENT_UNREADABLE",
            "{\"concern\":\"%s\""::formatted,
            "{\"concern\":\"%s\"}"::formatted));
  }

  /** What is unusual and yet true: kept as it came, and harmless wherever it is shown. */
  static List<BrokenKind> legal() {
    return List.of(
        object("half a character", "", id -> object(id).replace("Zoë", "Zo\\ud800")),
        row("bidi name", "", id -> row(id).replace("Zoë", BIDI)),
        row("zero-width name", "", id -> row(id).replace("Zoë", ZERO_WIDTH)),
        row("formula", "", id -> row(id).replace("Zoë", "=cmd()|' /C calc'!A0")),
        row("script", "", id -> row(id).replace("Zoë", "<script>alert(1)</script>")),
        row("no email", "", id -> row(id).replace("@example.org", " at home")),
        row("no phone", "", id -> row(id).replace("+49 30 12345", "call me")),
        object("cut word", "", id -> object(id).replace("Zoë", "Zoë &lt; \\uFFFD")),
        event(EVENT, "NUL in an event", "", id -> event(id).replace("\"u ", "\"u\\u0000 ")));
  }

  private static BrokenKind row(String name, String code, UnaryOperator<String> broken) {
    return new BrokenKind(name, CSV, code, broken, id -> row(mendedId(id)));
  }

  /** A row that could be read into its columns is shown, and mended, as an object of them. */
  private static BrokenKind value(String name, String code, UnaryOperator<String> broken) {
    return new BrokenKind(name, CSV, code, broken, id -> object(mendedId(id)));
  }

  private static BrokenKind object(String name, String code, UnaryOperator<String> broken) {
    return new BrokenKind(name, JSON_LINES, code, broken, id -> object(mendedId(id)));
  }

  private static BrokenKind event(
      BrokenKind.Way way, String name, String code, UnaryOperator<String> broken) {
    return new BrokenKind(name, way, code, broken, id -> event(mendedId(id)));
  }

  private static BrokenKind cloud(String name, String code, UnaryOperator<String> broken) {
    return new BrokenKind(name, CLOUD_EVENT, code, broken, id -> cloudEvent(mendedId(id)));
  }

  private static String mendedId(String marker) {
    return "mended-" + marker;
  }

  static String row(String id) {
    return "%s,%s@example.org,+49 30 12345%s,Zoë %s,%s,9,1.50,service"
        .formatted(id, id, number(id), id, TIME);
  }

  private static String changedRow(String id) {
    return row(id).replaceFirst(id, id.replace("b-", "g-"));
  }

  private static String timed(String id, String time) {
    return row(id).replace(TIME, time);
  }

  static String object(String id) {
    return """
    {"id":"%s","mail":"%s@example.org","phone":"","name":"Zoë","at":"%s","score":9,"cost":"1.50","purpose":"service"}
    """
        .formatted(id, id, TIME)
        .strip();
  }

  private static String deep(String id) {
    return object(id).replace("\"Zoë\"", "[".repeat(100) + "]".repeat(100));
  }

  private static String wide(String id) {
    String columns =
        IntStream.range(0, 4_100).mapToObj("\"c%s\":1"::formatted).collect(Collectors.joining(","));
    return object(id).replace("}", "," + columns + "}");
  }

  static String event(String id) {
    return """
    {"type":"track","messageId":"%s","userId":"u %s","event":"Bought","properties":{},"timestamp":"%s"}
    """
        .formatted(id, id, TIME)
        .strip();
  }

  private static String late(String id, String time) {
    return event(id).replace(TIME, time);
  }

  private static String endlessTime(String id) {
    return late(id, "+999999999-12-31T00:00:00Z")
        .replace("\"event\"", "\"sentAt\":\"-999999999-01-01T00:00:00Z\",\"event\"");
  }

  private static String changedEvent(String id) {
    return event(id)
        .replace("\"messageId\":\"b-", "\"messageId\":\"g-")
        .replace("Bought", "Bought again");
  }

  static String cloudEvent(String id) {
    return """
    {"specversion":"1.0","id":"%s","source":"/shop","type":"order.placed","subject":"%s","time":"%s"}
    """
        .formatted(id, id, TIME)
        .strip();
  }

  private static String cloud(String id, String part, String instead) {
    return cloudEvent(id).replace(part, instead);
  }

  private static String number(String id) {
    return "%02d".formatted(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)));
  }
}
