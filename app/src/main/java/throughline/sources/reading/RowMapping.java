package throughline.sources.reading;

import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;
import throughline.lake.mapping.MappedRow;

/** A source's mapping, whatever number of files it speaks of. */
@FunctionalInterface
interface RowMapping {

  /** What a row of a file means; without a file it is an event. */
  MappedRow read(Row row, @Nullable String file);
}
