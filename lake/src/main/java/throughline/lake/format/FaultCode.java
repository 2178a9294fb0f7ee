package throughline.lake.format;

/** What can be wrong with given data, with the step that mends it. */
public enum FaultCode {
  FILE_MISSING("Give the path of a file that is there and may be read."),
  FILE_EMPTY("Export the file again, with a first row that names the columns."),
  FILE_IS_ZIP("Unpack the archive, or save the workbook as CSV, and give the files inside it."),
  FILE_IS_DATABASE("Export it as OCEL 2.0 JSON or as CSV, and give that."),
  FILE_UNKNOWN("Give CSV, JSON Lines, XES, OCEL 2.0 JSON or Parquet, plain or gzip-compressed."),
  FILE_BROKEN("Copy or export the file again; what was readable before the damage was taken."),
  FILE_TOO_LARGE("Split the file and give the parts."),
  HEADER_DUPLICATE("Rename one of the two columns in the first row."),
  ROW_RAGGED("Quote values that hold the delimiter, a quote or a line break."),
  ROW_TOO_LONG("Shorten the row, or close the quote that was left open."),
  ROW_UNREADABLE("Correct the row and give the file again; the other rows are in."),
  ROW_TOO_DEEP("Flatten the object, or leave out what is nested so deeply."),
  VALUE_HAS_NUL("Export the file as text; a NUL character is not text."),
  VALUE_HAS_BROKEN_TEXT("Export the file as UTF-8."),
  COLUMN_MISSING("Name a column that the file has, or give the file that has it."),
  TIME_MISSING("Fill in the time, or use \"when\" so that rows without it are left out."),
  TIME_UNREADABLE("Correct the time, or say its form under \"format\" in the mapping."),
  TIME_AMBIGUOUS(
      "Say the form of the time under \"format\" in the mapping, such as d/M/yyyy H:mm."),
  NUMBER_UNREADABLE("Correct the number."),
  NUMBER_AMBIGUOUS("Say \"decimal: comma\" or \"decimal: point\" in the mapping."),
  VALUE_UNKNOWN("Use one of the known values, or translate with \"map\" in the mapping."),
  VALUE_TOO_LONG("Shorten the value, or map another column."),
  VALUE_MISSING("Fill in the value, or map another column."),
  KEY_MISSING("Fill in the key, or take \"key\" out of the mapping."),
  LOOKUP_MISSING("Give the joined file too, or take the lookup out of the mapping."),
  LOOKUP_TOO_LARGE("Take fewer columns in the lookup, or join the files before giving them."),
  MAPPING_UNREADABLE("Correct the mapping at that line."),
  MAPPING_KEY_UNKNOWN("Use one of the known keys."),
  MAPPING_VALUE_WRONG("Correct the value at that line."),
  MAP_PART_UNKNOWN(
      "Look at that place of the map and draw it anew where it matters; the rest is in."),
  MAP_UNREADABLE("Correct the map in the tool that it comes from, or draw it here."),
  MAPPING_MATCHES_NOTHING("Correct \"files\" in the mapping, or give the files it names.");

  private final String next;

  FaultCode(String next) {
    this.next = next;
  }

  /** The step that mends it, in one sentence. */
  public String next() {
    return next;
  }
}
