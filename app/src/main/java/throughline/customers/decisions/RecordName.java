package throughline.customers.decisions;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A record by its lasting name: the source that knows it, and its key there. */
public record RecordName(int source, String key) {

  /** By source, then by key. */
  public static final Comparator<RecordName> ORDER =
      Comparator.comparingInt(RecordName::source).thenComparing(RecordName::key);

  // Spelled out, because most of a step's time in Java went into looking these up.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordName name && source == name.source && key.equals(name.key);
  }

  @Override
  public int hashCode() {
    return 31 * source + key.hashCode();
  }
}
