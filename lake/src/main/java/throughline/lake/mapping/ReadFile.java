package throughline.lake.mapping;

import java.util.List;
import throughline.lake.format.FileFormat;
import throughline.lake.format.Rows;

/**
 * A file after it was read.
 *
 * @param notes how it was understood, a sentence each
 * @param fixed whether every row has every column
 * @param complete whether it was read to its end
 */
public record ReadFile(
    String file,
    FileFormat format,
    List<String> notes,
    List<String> columns,
    boolean fixed,
    boolean complete) {

  static ReadFile of(Rows rows, boolean complete) {
    return new ReadFile(
        rows.file(), rows.format(), rows.notes(), rows.columns(), rows.fixed(), complete);
  }
}
