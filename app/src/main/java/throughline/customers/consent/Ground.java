package throughline.customers.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Why the law lets data be used for a purpose. */
enum Ground {
  /** The person has said yes, and can take it back (Art. 6(1)(a)). */
  CONSENT,
  /** The contract with the person needs it (Art. 6(1)(b)). */
  CONTRACT,
  /** The law demands it (Art. 6(1)(c)). */
  LEGAL_DUTY,
  /** Our interest outweighs the person's, who may object (Art. 6(1)(f), 21). */
  LEGITIMATE_INTEREST;

  /** Whether an objection stops it. */
  boolean yieldsToObjection() {
    return this == CONSENT || this == LEGITIMATE_INTEREST;
  }

  @JsonCreator
  static Ground of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The ground (%s) is not known.".formatted(code)));
  }

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
