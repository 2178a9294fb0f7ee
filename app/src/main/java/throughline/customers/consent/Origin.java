package throughline.customers.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a choice was noted. */
enum Origin {
  /** By a member of staff, or a program with a key. */
  WORKSPACE,
  /** By the person herself, on her preference page. */
  PREFERENCES,
  /** In the system of a department, which tells it. */
  SOURCE;

  @JsonCreator
  static Origin of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
