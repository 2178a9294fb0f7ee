package throughline.customers.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a purpose does with data, as far as rules depend on it. */
enum Use {
  MARKETING,
  /** Profiles made for marketing: an objection to marketing stops them too. */
  PROFILING,
  SURVEY,
  ANALYTICS,
  SERVICE,
  OTHER;

  /** Whether an objection to this use stops purposes of another use as well. */
  boolean stops(Use other) {
    return this == MARKETING && (other == MARKETING || other == PROFILING);
  }

  @JsonCreator
  static Use of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The use (%s) is not known.".formatted(code)));
  }

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
