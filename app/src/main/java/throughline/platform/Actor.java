package throughline.platform;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts: a member of staff, a key, or the system itself. A controller takes it as a parameter.
 *
 * @param id opaque, as the audit keeps it
 */
public record Actor(String id, String login, String name, Role role, boolean mustChangePassword) {

  public static final Actor SYSTEM =
      new Actor("system", "system", "Throughline", Role.ADMIN, false);

  /** The actor of the current request, else the system. */
  public static Actor current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast)
        .orElse(SYSTEM);
  }

  /** Whether this actor has one of the roles, or one that includes it. */
  public boolean hasOneOf(Role... roles) {
    for (Role wanted : roles) {
      if (role.includes(wanted)) {
        return true;
      }
    }
    return false;
  }
}
