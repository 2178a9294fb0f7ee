package throughline.lake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;

/** Mappings as they were read from YAML, or what is wrong with the YAML. */
public record ParsedMappings(@Nullable Mappings mappings, List<Fault> errors) {

  public ParsedMappings {
    errors = List.copyOf(errors);
    if ((mappings == null) == errors.isEmpty()) {
      throw new IllegalArgumentException("There are either mappings or errors.");
    }
  }

  /** The mappings that are known to be there. */
  public Mappings valid() {
    return java.util.Objects.requireNonNull(mappings, () -> "The mapping has errors: " + errors);
  }
}
