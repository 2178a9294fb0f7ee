package throughline.sources.reading;

import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RowIdentity;

/** A source's mapping, whatever number of files it speaks of. */
interface RowMapping {

  /** What a row of a file means; without a file it is an event. */
  MappedRow read(Row row, @Nullable String file);

  /** By what a row of a file is known, or null where the mapping names no key. */
  @Nullable RowIdentity identity(Row row, @Nullable String file);
}
