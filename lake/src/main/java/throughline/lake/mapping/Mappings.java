package throughline.lake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mappings that were written together, in the order in which files are offered to them. */
public record Mappings(List<Mapping> all) {

  public Mappings {
    all = List.copyOf(all);
  }

  /** Reads one or several YAML documents. */
  public static ParsedMappings parse(String yaml) {
    return new MappingReader().read(yaml);
  }

  /** The mappings of a file: a file may tell several things. */
  public List<Mapping> of(String fileName) {
    return all.stream().filter(mapping -> mapping.matches(fileName)).toList();
  }

  /** The mapping of a source and file, or null where no mapping is for them. */
  public @Nullable Mapping find(String source, String fileName) {
    return of(fileName).stream()
        .filter(mapping -> mapping.source().equals(source))
        .findFirst()
        .orElse(null);
  }
}
