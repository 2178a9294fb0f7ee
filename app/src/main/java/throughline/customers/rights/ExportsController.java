package throughline.customers.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.rights.Exports.Kept;
import throughline.platform.Jobs;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Exports of all that is known of a person, for those who answer to people. */
@RestController
@Needs(Role.MANAGER)
class ExportsController {
  private static final int MOST = 500;

  private final Exports exports;
  private final Jobs jobs;
  private final Clock clock;

  ExportsController(Exports exports, Jobs jobs, Clock clock) {
    this.exports = exports;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** For whom. */
  record Wanted(String customer) {}

  /** An export in the list. */
  record Item(
      UUID id,
      String customer,
      @Nullable UUID job,
      String requestedBy,
      Instant requestedAt,
      Instant expiresAt,
      boolean expired,
      @Nullable Long bytes) {}

  @GetMapping("/api/privacy/exports")
  Listing<Item> allExports() {
    List<Kept> all = exports.newest(MOST);
    return Listing.whole("exports", Item.class, all, this::item);
  }

  @PostMapping("/api/privacy/exports")
  @Transactional
  public ResponseEntity<Item> requestExport(@RequestBody Wanted wanted) {
    UUID id = exports.request(CustomerNumber.of(wanted.customer()), jobs);
    return ResponseEntity.accepted().body(item(kept(id)));
  }

  @GetMapping("/api/privacy/exports/{id}")
  Item oneExport(@PathVariable UUID id) {
    return item(kept(id));
  }

  @GetMapping(value = "/api/privacy/exports/{id}/file", produces = "application/zip")
  @Transactional
  public ResponseEntity<byte[]> exportFile(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person-%s.zip\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(exports.content(id));
  }

  @DeleteMapping("/api/privacy/exports/{id}")
  @Transactional
  public ResponseEntity<Void> deleteExport(@PathVariable UUID id) {
    exports.delete(id);
    return ResponseEntity.noContent().build();
  }

  private Kept kept(UUID id) {
    return exports.find(id).orElseThrow(() -> Refusal.notFound("export", id));
  }

  private Item item(Kept kept) {
    return new Item(
        kept.id(),
        Long.toString(kept.customer()),
        kept.job(),
        kept.requestedBy(),
        kept.requestedAt(),
        kept.expiresAt(),
        !kept.expiresAt().isAfter(clock.instant()),
        kept.bytes());
  }
}
