package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a JSON Lines file: an object a line. */
final class JsonLinesRecords implements Records {
  private static final int SHOWN_CONTENT = 1 << 14;

  private final TextReader text;
  private final LineScanner lines;
  private final JsonObjects objects;
  private final ReadingLimits limits;
  private final Header header = new Header(List.of());
  private Map<String, @Nullable String> values = Map.of();
  private @Nullable Fault fault;

  JsonLinesRecords(InputStream in, ReadingLimits limits) throws IOException {
    this.text = new TextReader(in);
    this.lines = new LineScanner(text, limits.rowCharacters());
    this.objects = new JsonObjects(limits);
    this.limits = limits;
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<String> notes() {
    return List.of("Characters are read as %s.".formatted(text.charset().displayName(Locale.ROOT)));
  }

  @Override
  public boolean advance() throws IOException {
    do {
      if (!lines.next()) {
        return false;
      }
    } while (lines.isBlank());
    values = Map.of();
    fault = null;
    if (lines.tooLong()) {
      String reason = "The row is longer than %,d characters.".formatted(limits.rowCharacters());
      fault = Fault.at(lines.line(), FaultCode.ROW_TOO_LONG, reason);
      return true;
    }
    take(objects.read(lines.buffer(), lines.start(), lines.length()));
    return true;
  }

  private void take(JsonObjects.Read read) {
    FaultCode code = read.code();
    if (code != null) {
      fault = Fault.at(lines.line(), code, read.reason());
      return;
    }
    values = read.values();
    for (Map.Entry<String, @Nullable String> entry : values.entrySet()) {
      String value = entry.getValue();
      if (value != null && value.indexOf(0) >= 0) {
        fault = Fault.nul(entry.getKey(), lines.line());
      }
      if (header.size() < limits.columns()) {
        header.place(entry.getKey());
      }
    }
  }

  @Override
  public long line() {
    return lines.line();
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
    return Row.of(values).at(line());
  }

  @Override
  public String content() {
    int length = Math.min(lines.length(), SHOWN_CONTENT);
    return new String(lines.buffer(), lines.start(), length);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
