package throughline.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a member of staff, or a key, may do. */
public enum Role {
  VIEWER,
  AGENT,
  ANALYST,
  MANAGER,
  ADMIN;

  private static final Set<Role> SEEING_PERSONS = Set.of(AGENT, MANAGER, ADMIN);

  @JsonCreator
  public static Role of(String name) {
    return Arrays.stream(values())
        .filter(role -> role.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The role (%s) must be one of %s.".formatted(name, Arrays.toString(values()))));
  }

  /** Agent and analyst do not include each other; a manager is both. */
  public boolean includes(Role other) {
    return this == other || other == VIEWER || this == ADMIN || (this == MANAGER && other != ADMIN);
  }

  /** Whether this role works with people by name; all others see masked values. */
  public boolean seesPersons() {
    return SEEING_PERSONS.contains(this);
  }

  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
