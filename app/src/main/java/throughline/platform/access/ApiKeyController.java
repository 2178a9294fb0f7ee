package throughline.platform.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Audit;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;
import throughline.platform.access.ApiKeys.ApiKey;
import throughline.platform.access.ApiKeys.FreshKey;

/** The administration of API keys. */
@RestController
@RequestMapping("/api/api-keys")
@Needs(Role.ADMIN)
class ApiKeyController {

  private final ApiKeys keys;
  private final Audit audit;

  ApiKeyController(ApiKeys keys, Audit audit) {
    this.keys = keys;
    this.audit = audit;
  }

  record Wanted(String name, Role role) {
    Wanted {
      if (name.isBlank() || name.length() > 200) {
        throw new IllegalArgumentException("The name must have 1 to 200 characters.");
      }
    }
  }

  @GetMapping
  Listing<ApiKey> keys() {
    return Listing.of(
        "api-keys",
        ApiKey.class,
        slice ->
            CursorPage.of(
                keys.after(slice.cursor(), slice.oneMore()), slice, key -> key.id().toString()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public FreshKey add(@RequestBody Wanted wanted) {
    FreshKey key = keys.add(wanted.name(), wanted.role());
    audit.record("key.added", key.id().toString(), Map.of("role", key.role().toString()));
    return key;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void remove(@PathVariable UUID id) {
    keys.remove(id);
    audit.record("key.removed", id.toString());
  }
}
