package throughline.lake.mapping;

/**
 * A typed value that points to a person, as its source writes it.
 *
 * @param type such as email, phone, customer_number
 */
public record IdentifierFact(String type, String value) {

  public IdentifierFact {
    if (type.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException(
          "An identifier needs a type (%s) and a value (%s).".formatted(type, value));
    }
  }
}
