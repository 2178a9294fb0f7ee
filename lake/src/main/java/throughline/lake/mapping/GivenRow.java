package throughline.lake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.Row;

/**
 * A row of a given file on its way in.
 *
 * @param file the name of its file
 * @param line where it begins
 * @param identity by which it is known when it comes again; also a row that cannot be read has one
 * @param row its values with those that were joined, empty where it cannot be read
 * @param content how it stands in the file, where it cannot be read; empty otherwise
 * @param fault why it cannot be read, or null where it can
 */
public record GivenRow(
    Mapping mapping,
    String file,
    long line,
    RowIdentity identity,
    Row row,
    String content,
    @Nullable Fault fault) {

  /** What the row means. */
  public MappedRow facts() {
    return fault == null
        ? mapping.read(row)
        : new MappedRow(List.of(), List.of(), List.of(), List.of(fault));
  }
}
