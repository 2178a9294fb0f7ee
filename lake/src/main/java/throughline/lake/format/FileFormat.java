package throughline.lake.format;

/** A file format that can be read. */
public enum FileFormat {
  CSV,
  JSON_LINES,
  XES,
  OCEL,
  PARQUET,
  /** None of these; such a file has one fault and no rows. */
  UNKNOWN
}
