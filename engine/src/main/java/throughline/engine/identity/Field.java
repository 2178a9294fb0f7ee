package throughline.engine.identity;

import java.util.Objects;

/**
 * A field of the records.
 *
 * @param dayFirst how dates with numbers in doubt are read: 03/04 as the third of April
 * @param mostPerCustomer how many different values a customer may hold, 0 for any number
 */
public record Field(String name, FieldKind kind, boolean dayFirst, int mostPerCustomer) {
  public Field {
    Objects.requireNonNull(name);
    if (mostPerCustomer < 0) {
      throw new IllegalArgumentException(
          "The field (%s) must allow 0 or more values, not (%d).".formatted(name, mostPerCustomer));
    }
  }

  public Field(String name, FieldKind kind) {
    this(name, kind, true, 0);
  }
}
