package throughline.customers.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.Masking;
import throughline.customers.Profiles;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** What everybody must know of a customer. Who sees no names sees only that there is something. */
@RestController
@Needs(Role.VIEWER)
class FlagsController {
  private static final String DECEASED = "deceased";

  private final FlagsOfCustomers flags;
  private final DecidingFlags deciding;
  private final Profiles profiles;

  FlagsController(FlagsOfCustomers flags, DecidingFlags deciding, Profiles profiles) {
    this.flags = flags;
    this.deciding = deciding;
    this.profiles = profiles;
  }

  record NewFlag(String flag, @Nullable Instant until, String reason) {}

  record Lifting(String reason) {}

  /**
   * A flag as its reader sees it.
   *
   * @param flag "hidden" where the reader may not see which it is
   * @param noOutreach whether nobody may write to this customer, or call
   */
  record FlagItem(
      String flag,
      boolean noOutreach,
      boolean people,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable Instant until,
      @Nullable String reason) {
    static FlagItem of(FlagsOfCustomers.Flag flag) {
      return new FlagItem(
          flag.flag(),
          flag.flag().equals(DECEASED),
          flag.people(),
          flag.by(),
          flag.at(),
          flag.until(),
          flag.reason());
    }
  }

  private static final FlagItem SOMETHING =
      new FlagItem(FlagsOfCustomers.HIDDEN, false, false, null, null, null, null);

  @GetMapping("/api/customers/{id}/flags")
  Listing<FlagItem> flags(@PathVariable long id, Actor actor) {
    return listing(profiles.resolve(id), actor);
  }

  private Listing<FlagItem> listing(long customer, Actor actor) {
    List<FlagsOfCustomers.Flag> own = flags.of(customer);
    boolean hidden = Masking.of(actor.role()) == Masking.MASKED && !own.isEmpty();
    List<FlagItem> items = hidden ? List.of(SOMETHING) : own.stream().map(FlagItem::of).toList();
    return Listing.whole("flags", FlagItem.class, items, one -> one);
  }

  @PostMapping("/api/customers/{id}/flags")
  @Needs(Role.AGENT)
  Listing<FlagItem> set(@PathVariable long id, @RequestBody NewFlag flag, Actor actor) {
    deciding.set(id, flag.flag(), flag.until(), Given.word(actor, flag.reason()));
    return listing(profiles.resolve(id), actor);
  }

  @PostMapping("/api/customers/{id}/flags/{flag}/lifting")
  @Needs(Role.AGENT)
  Listing<FlagItem> lift(
      @PathVariable long id, @PathVariable String flag, @RequestBody Lifting lifting, Actor actor) {
    deciding.lift(id, flag, Given.word(actor, lifting.reason()));
    return listing(profiles.resolve(id), actor);
  }
}
