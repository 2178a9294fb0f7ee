package throughline.lake.mapping;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;

/** A mapping as it was read from YAML, or what is wrong with the YAML. */
public record ParsedMapping(@Nullable Mapping mapping, List<Fault> errors) {

  public ParsedMapping {
    errors = List.copyOf(errors);
    if ((mapping == null) == errors.isEmpty()) {
      throw new IllegalArgumentException("There is either a mapping or an error.");
    }
  }

  /** The mapping that is known to be there. */
  public Mapping valid() {
    return Objects.requireNonNull(mapping, () -> "The mapping has errors: " + errors);
  }
}
