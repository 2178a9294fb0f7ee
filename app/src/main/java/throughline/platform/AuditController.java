package throughline.platform;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.AuditChain.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit for those who may read it, newest first, and the proof that it is whole. */
@RestController
@Needs(Role.ADMIN)
class AuditController {

  private final AuditChain chain;
  private final JsonMapper json;

  AuditController(AuditChain chain, JsonMapper json) {
    this.chain = chain;
    this.json = json;
  }

  record Item(
      long position, Instant at, String actor, String action, String subject, JsonNode detail) {}

  @GetMapping("/api/audit")
  Listing<Item> entries() {
    return Listing.of("audit", Item.class, this::part);
  }

  /** The parameter head is one that was kept outside, as an earlier verification gave it. */
  @GetMapping("/api/audit/verification")
  Verification verification(@RequestParam(defaultValue = "") String head) {
    return chain.verification(head.isEmpty() ? null : AuditHead.parse(head));
  }

  private CursorPage<Item> part(Slice slice) {
    List<Item> items =
        chain.before(slice.cursorAsLong(Long.MAX_VALUE), slice.oneMore()).stream()
            .map(this::item)
            .toList();
    return CursorPage.of(items, slice, item -> Long.toString(item.position()))
        .outOf(chain.length());
  }

  private Item item(AuditEntry entry) {
    return new Item(
        entry.position(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        json.readTree(entry.detail()));
  }
}
