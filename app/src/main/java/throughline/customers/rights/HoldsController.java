package throughline.customers.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.CustomersOf;
import throughline.customers.CustomersOf.NamedCustomer;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Whose data must be kept, for those who answer to people and to courts. */
@RestController
@RequestMapping("/api/privacy/holds")
@Needs(Role.MANAGER)
class HoldsController {
  private final Holds holds;
  private final CustomersOf customers;
  private final Clock clock;

  HoldsController(Holds holds, CustomersOf customers, Clock clock) {
    this.holds = holds;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * Whose data must be kept.
   *
   * @param until when it ends by itself; without it somebody has to lift it
   */
  record NewHold(String customer, String reason, @Nullable Instant until) {}

  /**
   * A hold in the list.
   *
   * @param state stands, ended (by its time) or lifted
   */
  record HoldItem(
      UUID id,
      String customer,
      @Nullable String name,
      String reason,
      Instant placedAt,
      String by,
      @Nullable Instant until,
      String state,
      @Nullable Instant liftedAt,
      @Nullable String liftedBy) {}

  @GetMapping
  Listing<HoldItem> allHolds(Actor actor) {
    return Listing.whole("holds", HoldItem.class, items(holds.all(), actor), one -> one);
  }

  @PostMapping
  ResponseEntity<HoldItem> placeHold(@RequestBody NewHold wanted, Actor actor) {
    UUID id = holds.place(CustomerNumber.of(wanted.customer()), wanted.reason(), wanted.until());
    Hold placed = holds.find(id).orElseThrow(() -> Refusal.notFound("hold", id));
    return ResponseEntity.status(201).body(items(List.of(placed), actor).get(0));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> liftHold(@PathVariable UUID id) {
    holds.lift(id);
    return ResponseEntity.noContent().build();
  }

  private List<HoldItem> items(List<Hold> some, Actor actor) {
    Map<Long, NamedCustomer> names =
        new HashMap<>(
            customers.customers(
                some.stream().map(Hold::customer).distinct().toList(), actor.role()));
    return some.stream().map(hold -> item(hold, names.get(hold.customer()))).toList();
  }

  private HoldItem item(Hold hold, @Nullable NamedCustomer known) {
    return new HoldItem(
        hold.id(),
        Long.toString(hold.customer()),
        known == null ? null : known.name(),
        hold.reason(),
        hold.placedAt(),
        hold.by(),
        hold.endsAt(),
        state(hold),
        hold.liftedAt(),
        hold.liftedBy());
  }

  private String state(Hold hold) {
    if (hold.stands(clock.instant())) {
      return "stands";
    }
    return hold.liftedAt() == null ? "ended" : "lifted";
  }
}
