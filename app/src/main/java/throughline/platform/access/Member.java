package throughline.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.platform.Actor;
import throughline.platform.Role;

/**
 * A member of staff with a login.
 *
 * @param language null while nobody chose one; the browser's is spoken then
 */
record Member(
    UUID id,
    String login,
    String name,
    Role role,
    @Nullable String language,
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
