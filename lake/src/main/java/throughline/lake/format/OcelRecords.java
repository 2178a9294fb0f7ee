package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of an object-centric log (OCEL 2.0, JSON). An object of the type T that an event is
 * related to is its column "object.T", and further ones are "object.T.2" and so on, with what they
 * are to the event in "qualifier.T"; an object that the log does not describe is "object".
 */
final class OcelRecords implements Records {
  static final String OBJECT = "object";
  private static final String QUALIFIER = "qualifier";
  private static final Map<String, String> COLUMNS =
      Map.of("id", "event_id", "type", "activity", "time", "timestamp");

  private final OcelDocument document;
  private final OcelObjects objects;
  private final ReadingLimits limits;
  private final Header header = new Header(List.of("event_id", "activity", "timestamp"));
  private Map<String, @Nullable String> values = new LinkedHashMap<>();
  private final Map<String, Integer> related = new HashMap<>();
  private @Nullable Fault fault;
  private boolean inEvents;
  private boolean anySection;
  private long characters;
  private long events;
  private long line = 1;

  OcelRecords(InputStream in, OcelObjects objects, ReadingLimits limits) throws IOException {
    this.document = new OcelDocument(in, limits);
    this.objects = objects;
    this.limits = limits;
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Characters are read as %s."
            .formatted(document.reader().charset().displayName(Locale.ROOT)),
        "The log is object-centric (OCEL 2.0).");
  }

  @Override
  public boolean advance() throws IOException {
    while (true) {
      if (!inEvents && !document.openSection("events")) {
        requireEvents();
        return false;
      }
      inEvents = document.nextItem();
      anySection = true;
      if (inEvents) {
        line = document.line();
        events++;
        readEvent();
        return true;
      }
    }
  }

  private void requireEvents() throws UnreadableFile {
    if (!anySection) {
      throw new UnreadableFile(
          FaultCode.FILE_UNKNOWN, "The file is JSON, but no OCEL 2.0 log: it has no events.");
    }
  }

  private void readEvent() throws IOException {
    values = new LinkedHashMap<>();
    related.clear();
    characters = 0;
    fault = null;
    if (!document.isObject()) {
      fault = Fault.at(line, FaultCode.ROW_UNREADABLE, "Event %,d is no object.".formatted(events));
      return;
    }
    for (String name = document.nextName(); name != null; name = document.nextName()) {
      switch (name) {
        case "id", "type", "time" -> put(COLUMNS.getOrDefault(name, name), document.text());
        case "attributes" -> pairs("name", "value", this::attribute);
        case "relationships" -> pairs("objectId", "qualifier", this::relate);
        default -> document.skipValue();
      }
    }
    check();
  }

  /** What is done with the two values of a pair. */
  @FunctionalInterface
  private interface PairTaker {
    void take(String one, @Nullable String other);
  }

  private void pairs(String first, String second, PairTaker taker) throws IOException {
    if (!document.openArray()) {
      return;
    }
    while (document.nextItem()) {
      if (document.isObject()) {
        pair(first, second, taker);
      }
    }
  }

  private void pair(String first, String second, PairTaker taker) throws IOException {
    String one = null;
    String other = null;
    for (String name = document.nextName(); name != null; name = document.nextName()) {
      if (name.equals(first)) {
        one = document.text();
      } else if (name.equals(second)) {
        other = document.text();
      } else {
        document.skipValue();
      }
    }
    if (one != null) {
      taker.take(one, other);
    }
  }

  /** An attribute that goes by a name of ours steps back behind it. */
  private void attribute(String name, @Nullable String value) {
    put(COLUMNS.containsValue(name) ? "attribute." + name : name, value);
  }

  private void relate(String object, @Nullable String qualifier) {
    String type = objects.type(object);
    String suffix = type == null ? "" : "." + type;
    int count = related.merge(suffix, 1, Integer::sum);
    String place = count == 1 ? suffix : suffix + "." + count;
    put(OBJECT + place, object);
    put(QUALIFIER + place, qualifier);
  }

  // What is beyond the limits is only counted, so that a huge event costs no memory.
  private void put(String name, @Nullable String value) {
    characters += value == null ? 0 : value.length();
    if (value == null || isFull()) {
      return;
    }
    values.putIfAbsent(name, value);
    if (header.size() < limits.columns()) {
      header.place(name);
    }
  }

  private boolean isFull() {
    return values.size() > limits.columns() || characters > limits.rowCharacters();
  }

  private void check() {
    if (isFull()) {
      String reason = "Event %,d has too many or too long values.".formatted(events);
      fault = Fault.at(line, FaultCode.ROW_TOO_LONG, reason);
      values = new LinkedHashMap<>();
      return;
    }
    values.forEach(this::check);
  }

  private void check(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.indexOf(0) >= 0) {
      fault = Fault.nul(name, line);
    } else if (document.reader().damaged() && value.indexOf(TextReader.DAMAGED) >= 0) {
      fault = Fault.brokenText(name, line, value);
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable Fault fault() {
    return fault;
  }

  @Override
  public @Nullable String value(int column) {
    return values.get(header.name(column));
  }

  @Override
  public Row row() {
    return Row.of(values).at(line);
  }

  @Override
  public String content() {
    return JsonRow.write(row());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
