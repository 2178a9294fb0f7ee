package throughline.customers.accounts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.AccountFact;
import throughline.platform.Refusal;

/** Buyer roles, always in one order. */
final class Roles {
  private Roles() {}

  /** The roles as a column keeps them; null where there are none. */
  static @Nullable String written(Collection<String> roles) {
    return roles.isEmpty() ? null : String.join(",", sorted(roles));
  }

  static List<String> read(@Nullable String written) {
    return written == null ? List.of() : List.of(written.split(","));
  }

  static List<String> sorted(Collection<String> roles) {
    return AccountFact.ROLES.stream().filter(roles::contains).toList();
  }

  /** Roles that somebody gave, checked. */
  static List<String> given(Collection<String> roles) {
    for (String role : roles) {
      if (!AccountFact.ROLES.contains(role)) {
        throw Refusal.invalid(
                "The role (%s) is none of %s."
                    .formatted(role, String.join(", ", AccountFact.ROLES)),
                "Choose one of them.")
            .about(role);
      }
    }
    return sorted(roles);
  }
}
