package throughline.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import throughline.platform.Actor;
import throughline.platform.Role;

/** A member of staff with a login. */
record Member(
    UUID id,
    String login,
    String name,
    Role role,
    String language,
    String theme,
    boolean enabled,
    @JsonIgnore String password,
    @JsonIgnore boolean mustChangePassword,
    Instant createdAt,
    int version) {

  Actor actor() {
    return new Actor(id.toString(), login, name, role, mustChangePassword);
  }
}
