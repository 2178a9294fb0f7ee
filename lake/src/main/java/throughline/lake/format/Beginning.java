package throughline.lake.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of an unpacked file, which tell its format. */
record Beginning(byte[] bytes, String name) {
  private static final Pattern FIRST_SECTION =
      Pattern.compile(
          "\\{\\s*\"(?:ocel:|(?:objectTypes|eventTypes|(events|objects))\"\\s*:\\s*\\[)");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  FileFormat format() throws UnreadableFile {
    if (bytes.length == 0) {
      throw new UnreadableFile(FaultCode.FILE_EMPTY, "The file is empty.");
    }
    if (startsWith("PK\3\4") || startsWith("PK\5\6")) {
      throw new UnreadableFile(
          FaultCode.FILE_IS_ZIP, "The file is a ZIP archive or an Excel workbook.");
    }
    if (startsWith("SQLite format 3")) {
      throw new UnreadableFile(
          FaultCode.FILE_IS_DATABASE, "The file is a database (SQLite), as OCEL 2.0 may come.");
    }
    if (startsWith("PAR1")) {
      return FileFormat.PARQUET;
    }
    return isText() ? textFormat() : unknown();
  }

  private FileFormat textFormat() throws UnreadableFile {
    String text = text();
    if (text.startsWith("<")) {
      return FileFormat.XES;
    }
    if (text.startsWith("{")) {
      return isOcel(text) ? FileFormat.OCEL : FileFormat.JSON_LINES;
    }
    if (text.startsWith("[") && lowerName().contains(".json")) {
      throw new UnreadableFile(
          FaultCode.FILE_UNKNOWN, "The file is one JSON array; JSON Lines has an object a line.");
    }
    return FileFormat.CSV;
  }

  // "events" and "objects" may be the first column of JSON Lines too, and then the name tells.
  private boolean isOcel(String text) {
    Matcher first = FIRST_SECTION.matcher(text);
    return first.lookingAt() && (first.group(1) == null || !lowerName().contains(".jsonl"));
  }

  // Control characters other than blanks mean that this is a program's own format, not text.
  private boolean isText() {
    if (startsWith("\u00FF\u00FE") || startsWith("\u00FE\u00FF")) {
      return true;
    }
    int strange = 0;
    for (byte b : bytes) {
      boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      strange += b >= 0 && b < ' ' && !blank ? 1 : 0;
    }
    return strange <= bytes.length / 10;
  }

  private static FileFormat unknown() throws UnreadableFile {
    throw new UnreadableFile(FaultCode.FILE_UNKNOWN, "The file is of no format that is read here.");
  }

  private String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).stripLeading();
  }

  private String lowerName() {
    return name.toLowerCase(Locale.ROOT);
  }

  private boolean startsWith(String signature) {
    byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < expected.length) {
      return false;
    }
    return java.util.Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
