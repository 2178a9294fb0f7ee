package throughline.customers.identity;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A typed, normalised value that points to a person.
 *
 * @param scope the source within which the value means something, 0 where it means the same
 *     everywhere
 * @param records how many records hold it
 * @param blocked why it proves nothing whoever holds it, or null
 */
public record Identifier(
    long id, String type, int scope, String value, int records, @Nullable String blocked) {

  /** The order in which identifiers are believed: strongest first, then by what they say. */
  public static final Comparator<Identifier> BY_STRENGTH =
      Comparator.comparing(Identifier::proof)
          .thenComparing(Identifier::type)
          .thenComparingInt(Identifier::scope)
          .thenComparing(Identifier::value);

  public Proof proof() {
    return Proof.of(type);
  }

  /** Whether a record that holds it is taken for the same person as another one that does. */
  public boolean joins() {
    return blocked == null && records <= proof().recordsPerValue();
  }

  /** Why it joins nobody, or null where it does. */
  public @Nullable String whyNot() {
    if (blocked != null) {
      return blocked;
    }
    return joins() ? null : "Shared by %s records, more than %s.".formatted(records, limit());
  }

  private int limit() {
    return proof().recordsPerValue();
  }
}
