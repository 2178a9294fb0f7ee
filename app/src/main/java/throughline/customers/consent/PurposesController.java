package throughline.customers.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.consent.Purpose.Text;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Purposes for their readers and their editors. */
@RestController
@RequestMapping("/api/privacy/purposes")
@Needs(Role.VIEWER)
class PurposesController {
  private final Purposes purposes;

  PurposesController(Purposes purposes) {
    this.purposes = purposes;
  }

  /** A purpose that is to be declared; it will be off. */
  record NewPurpose(
      String key,
      Use use,
      Ground ground,
      List<String> channels,
      List<String> recipients,
      @Nullable Integer retentionDays,
      Map<String, Text> texts) {

    Purposes.Wanted wanted() {
      return new Purposes.Wanted(
          use, ground, false, channels, recipients, retentionDays, texts, false);
    }
  }

  /** A version of a purpose in its past. */
  record PurposePast(PurposeItem purpose, Instant at, String by) {}

  @GetMapping
  Listing<PurposeItem> purposes() {
    return Listing.whole("purposes", PurposeItem.class, purposes.all(), PurposeItem::of);
  }

  @PostMapping
  @Needs(Role.MANAGER)
  ResponseEntity<PurposeItem> declarePurpose(@RequestBody NewPurpose wanted, Actor actor) {
    return tagged(purposes.declare(wanted.key(), Refusal.checked(wanted::wanted), actor));
  }

  @PutMapping("/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<PurposeItem> changePurpose(
      @PathVariable long id, @RequestBody Purposes.Wanted wanted, IfMatch seen, Actor actor) {
    return tagged(purposes.change(id, wanted, seen, actor));
  }

  @GetMapping("/{id}/history")
  Listing<PurposePast> purposeHistory(@PathVariable long id) {
    return Listing.whole(
        "purpose-" + id,
        PurposePast.class,
        purposes.history(id),
        past -> new PurposePast(PurposeItem.of(past.purpose()), past.at(), past.by()));
  }

  private static ResponseEntity<PurposeItem> tagged(Purpose purpose) {
    return IfMatch.tagged(PurposeItem.of(purpose), purpose.version());
  }
}
