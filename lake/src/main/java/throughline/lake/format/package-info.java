/**
 * Reads and writes the files that departments give and take: CSV, JSON Lines, XES, OCEL, Parquet.
 * Designed maps come and go as BPMN. What cannot be read is a {@link throughline.lake.format.Fault}
 * with its line, never an exception.
 */
@org.jspecify.annotations.NullMarked
package throughline.lake.format;
