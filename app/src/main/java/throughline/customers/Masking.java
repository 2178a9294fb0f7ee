package throughline.customers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.customers.identity.Proof;
import throughline.platform.Role;

/** How much of a person a reader sees: all of it, or first letters. */
public enum Masking {
  CLEAR,
  MASKED;

  private static final String HIDDEN = "•••";

  public static Masking of(Role role) {
    return role.seesPersons() ? CLEAR : MASKED;
  }

  public @Nullable String name(@Nullable String name) {
    if (name == null || this == CLEAR) {
      return name;
    }
    return Arrays.stream(name.strip().split("\\s+"))
        .map(Masking::firstLetter)
        .collect(Collectors.joining(" "));
  }

  public String identifier(String type, String value) {
    if (this == CLEAR) {
      return value;
    }
    if (Proof.of(type) == Proof.EMAIL) {
      return firstLetter(value) + "@" + HIDDEN;
    }
    return Proof.of(type) == Proof.PHONE && value.startsWith("+")
        ? value.substring(0, Math.min(3, value.length())) + HIDDEN
        : firstLetter(value);
  }

  public String text(String text) {
    return this == CLEAR ? text : firstLetter(text);
  }

  public @Nullable String freeText(@Nullable String text) {
    return text == null || this == CLEAR ? text : HIDDEN;
  }

  public Map<String, String> texts(Map<String, String> texts) {
    Map<String, String> masked = new LinkedHashMap<>();
    texts.forEach((name, value) -> masked.put(name, text(value)));
    return masked;
  }

  private static String firstLetter(String text) {
    return text.isEmpty() ? HIDDEN : text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
  }
}
