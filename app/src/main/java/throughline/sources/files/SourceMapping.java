package throughline.sources.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import throughline.lake.mapping.Mapping;
import throughline.lake.mapping.Mappings;
import throughline.sources.administration.MappingVersions;

/** One source's part of a mapping that may speak of several. */
record SourceMapping(String source, String yaml, List<Mapping> mappings) {

  SourceMapping {
    mappings = List.copyOf(mappings);
  }

  /** The parts of a YAML, which is refused with the place of its first error. */
  static List<SourceMapping> of(String yaml) {
    Mappings whole = MappingVersions.parsed(yaml);
    if (whole.all().stream().map(Mapping::source).distinct().count() == 1) {
      return List.of(new SourceMapping(whole.all().get(0).source(), yaml, whole.all()));
    }
    Map<String, List<String>> documents = new LinkedHashMap<>();
    for (String document : yaml.split("(?m)^---.*$")) {
      if (!document.isBlank() && !document.lines().allMatch(SourceMapping::says)) {
        String source = MappingVersions.parsed(document).all().get(0).source();
        Objects.requireNonNull(documents.computeIfAbsent(source, key -> new ArrayList<>()))
            .add(document.strip());
      }
    }
    List<SourceMapping> parts = new ArrayList<>();
    documents.forEach(
        (source, texts) -> {
          String own = String.join("\n---\n", texts) + "\n";
          parts.add(new SourceMapping(source, own, MappingVersions.parsed(own).all()));
        });
    return parts;
  }

  private static boolean says(String line) {
    return line.isBlank() || line.startsWith("#");
  }
}
