package throughline.sources.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.Mapping;
import throughline.lake.mapping.Mappings;
import throughline.lake.mapping.RowIdentity;

/** The mapping of a source as its YAML says, which may speak of several files. */
record YamlMappings(List<Mapping> mappings) implements RowMapping {

  YamlMappings {
    mappings = List.copyOf(mappings);
  }

  static YamlMappings parse(String yaml) {
    return new YamlMappings(Mappings.parse(yaml).valid().all());
  }

  @Override
  public MappedRow read(Row row, @Nullable String file) {
    for (Mapping mapping : mappings) {
      if (file == null || mapping.matches(file)) {
        return mapping.read(row);
      }
    }
    return MappedRow.NOTHING;
  }

  @Override
  public @Nullable RowIdentity identity(Row row, @Nullable String file) {
    for (Mapping mapping : mappings) {
      if (file == null || mapping.matches(file)) {
        RowIdentity own = mapping.identity(row);
        return own == null
            ? null
            : new RowIdentity(Messages.of(mappings, mapping, own.key()), own.version());
      }
    }
    return null;
  }
}
