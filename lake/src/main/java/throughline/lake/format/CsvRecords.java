package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file whose first row names the columns. */
final class CsvRecords implements Records {
  private static final int SHOWN_CONTENT = 1 << 14;

  private final TextReader text;
  private final CsvScanner scanner;
  private final char delimiter;
  private final ReadingLimits limits;
  private final Header header;
  private final SeenValues[] seen;
  private @Nullable Fault fault;

  private CsvRecords(TextReader text, CsvScanner scanner, char delimiter, ReadingLimits limits)
      throws IOException {
    this.text = text;
    this.scanner = scanner;
    this.delimiter = delimiter;
    this.limits = limits;
    this.header = readHeader();
    this.seen = new SeenValues[header.size()];
    java.util.Arrays.setAll(seen, place -> new SeenValues());
  }

  static CsvRecords of(InputStream in, ReadingLimits limits) throws IOException {
    TextReader text = new TextReader(in);
    SampledReader sampled = new SampledReader(text);
    char delimiter = Delimiters.of(sampled.sample(), sampled.isWhole());
    CsvScanner scanner = new CsvScanner(sampled, delimiter, limits.rowCharacters());
    return new CsvRecords(text, scanner, delimiter, limits);
  }

  private Header readHeader() throws IOException {
    CsvScanner.Found found = scanner.next();
    if (found == CsvScanner.Found.END) {
      throw new UnreadableFile(FaultCode.FILE_EMPTY, "The file has no first row.");
    }
    if (found != CsvScanner.Found.RECORD) {
      throw new UnreadableFile(
          FaultCode.ROW_UNREADABLE,
          "The first row, which should name the columns, cannot be read: " + reason(found));
    }
    if (scanner.count() > limits.columns()) {
      throw new UnreadableFile(
          FaultCode.ROW_TOO_LONG,
          "The file has more than %,d columns.".formatted(limits.columns()));
    }
    return new Header(distinct(names()));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int field = 0; field < scanner.count(); field++) {
      String name = unescaped(field).strip();
      names.add(name.isEmpty() ? "column " + (field + 1) : name);
    }
    return names;
  }

  private static List<String> distinct(List<String> names) throws UnreadableFile {
    Set<String> once = new HashSet<>();
    for (String name : names) {
      if (!once.add(name)) {
        throw new UnreadableFile(
            FaultCode.HEADER_DUPLICATE,
            "The first row names the column (%s) twice.".formatted(Fault.shown(name)));
      }
    }
    return names;
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<String> notes() {
    String columns = Delimiters.name(delimiter);
    return List.of(
        "Characters are read as %s.".formatted(text.charset().displayName(Locale.ROOT)),
        "Columns are separated by %s.".formatted(columns));
  }

  @Override
  public boolean advance() throws IOException {
    CsvScanner.Found found = scanner.next();
    fault = null;
    if (found == CsvScanner.Found.END) {
      return false;
    }
    if (found != CsvScanner.Found.RECORD) {
      fault = Fault.at(scanner.line(), code(found), reason(found));
    } else if (scanner.count() != header.size() && !hasOnlyEmptyExtras()) {
      fault = ragged();
    } else if (scanner.suspicious()) {
      fault = suspected();
    }
    return true;
  }

  private static FaultCode code(CsvScanner.Found found) {
    return found == CsvScanner.Found.TOO_LONG ? FaultCode.ROW_TOO_LONG : FaultCode.ROW_UNREADABLE;
  }

  private String reason(CsvScanner.Found found) {
    return found == CsvScanner.Found.TOO_LONG
        ? "The row is longer than %,d characters.".formatted(limits.rowCharacters())
        : "A quote in this row is never closed, or text follows a closed one.";
  }

  // Some systems end every row with a delimiter, though not the first.
  private boolean hasOnlyEmptyExtras() {
    for (int field = header.size(); field < scanner.count(); field++) {
      if (scanner.start(field) != scanner.end(field)) {
        return false;
      }
    }
    return scanner.count() > header.size();
  }

  private Fault ragged() {
    return Fault.at(
        scanner.line(),
        FaultCode.ROW_RAGGED,
        "The row has %d values for %d columns.".formatted(scanner.count(), header.size()));
  }

  private @Nullable Fault suspected() {
    for (int field = 0; field < header.size(); field++) {
      String value = unescaped(field);
      if (value.indexOf(0) >= 0) {
        return suspected(field, FaultCode.VALUE_HAS_NUL, "holds a NUL character");
      }
      if (text.damaged() && value.indexOf(TextReader.DAMAGED) >= 0) {
        return suspected(field, FaultCode.VALUE_HAS_BROKEN_TEXT, "holds bytes that are no text");
      }
    }
    return null;
  }

  private Fault suspected(int field, FaultCode code, String what) {
    String column = header.name(field);
    String reason = "The value of the column (%s) %s.".formatted(Fault.shown(column), what);
    return Fault.in(column, scanner.line(), code, reason);
  }

  @Override
  public long line() {
    return scanner.line();
  }

  @Override
  public @Nullable Fault fault() {
    return fault;
  }

  @Override
  public @Nullable String value(int column) {
    if (column >= scanner.count()) {
      return null;
    }
    int from = scanner.start(column);
    int to = scanner.end(column);
    if (from == to) {
      return "";
    }
    return scanner.escaped(column) || column >= seen.length
        ? unescaped(column)
        : seen[column].of(scanner.buffer(), from, to);
  }

  private String unescaped(int field) {
    int from = scanner.start(field);
    String value = new String(scanner.buffer(), from, scanner.end(field) - from);
    return scanner.escaped(field) ? value.replace("\"\"", "\"") : value;
  }

  @Override
  public Row row() {
    @Nullable String[] values = new String[header.size()];
    for (int column = 0; column < values.length; column++) {
      values[column] = value(column);
    }
    return new Row(header, values, line());
  }

  @Override
  public String content() {
    int from = scanner.recordStart();
    int length = Math.min(SHOWN_CONTENT, scanner.recordEnd() - from);
    return new String(scanner.buffer(), from, length);
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
