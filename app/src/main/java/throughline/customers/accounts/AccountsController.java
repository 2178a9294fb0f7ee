package throughline.customers.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.Masking;
import throughline.customers.Profiles;
import throughline.customers.TimelineItem;
import throughline.customers.TimelineRows;
import throughline.customers.TimelineRows.Wanted;
import throughline.customers.accounts.AccountViews.AccountItem;
import throughline.customers.accounts.AccountViews.AccountOfCustomer;
import throughline.customers.accounts.AccountViews.AccountProfile;
import throughline.customers.accounts.AccountViews.ContractItem;
import throughline.customers.accounts.AccountViews.DecisionItem;
import throughline.customers.accounts.AccountViews.MemberItem;
import throughline.customers.accounts.AccountViews.ProposalItem;
import throughline.customers.accounts.DecidingAccounts.Holding;
import throughline.customers.accounts.DecidingAccounts.Joining;
import throughline.lake.mapping.AccountFact;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CursorPage;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;
import throughline.platform.Slice;

/** Accounts for their readers, and for those who say who belongs to them. */
@RestController
@Needs(Role.VIEWER)
class AccountsController {
  private final AccountViews views;
  private final Accounts accounts;
  private final Households households;
  private final DecidingAccounts deciding;
  private final TimelineRows timelines;
  private final Profiles profiles;
  private final Audit audit;

  AccountsController(
      AccountViews views,
      Accounts accounts,
      Households households,
      DecidingAccounts deciding,
      TimelineRows timelines,
      Profiles profiles,
      Audit audit) {
    this.views = views;
    this.accounts = accounts;
    this.households = households;
    this.deciding = deciding;
    this.timelines = timelines;
    this.profiles = profiles;
    this.audit = audit;
  }

  record NewMember(String customer, @Nullable List<String> roles) {}

  record NewAccount(String kind, String name, @Nullable List<NewMember> members, String reason) {}

  record Renaming(String kind, String name, String reason) {}

  record Membership(
      @Nullable List<String> roles, @Nullable Instant from, @Nullable Instant to, String reason) {}

  record NewContract(
      String number,
      @Nullable String product,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String status,
      String reason) {}

  record Apart(List<String> customers, String reason) {}

  record Because(String reason) {}

  @GetMapping("/api/accounts")
  Listing<AccountItem> accounts(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String kind,
      Actor actor) {
    String wanted = kind == null ? null : Given.oneOf("kind", kind, AccountFact.KINDS);
    return Listing.of(
        "accounts", AccountItem.class, slice -> views.list(query, wanted, slice, actor.role()));
  }

  @GetMapping("/api/accounts/proposals")
  Listing<ProposalItem> proposals(Actor actor) {
    return Listing.of("household-proposals", ProposalItem.class, slice -> proposed(slice, actor));
  }

  /** Whole addresses are proposed, so a part may be a little longer than asked for. */
  private CursorPage<ProposalItem> proposed(Slice slice, Actor actor) {
    List<Households.Proposal> found = households.after(slice.cursor(), slice.limit());
    String next = found.size() < slice.limit() ? null : found.get(found.size() - 1).place();
    return new CursorPage<>(views.proposals(found, actor.role()), next, null);
  }

  @PostMapping("/api/accounts/proposals/refusals")
  @Needs(Role.AGENT)
  void refuse(@RequestBody Apart apart, Actor actor) {
    deciding.keepApart(
        apart.customers().stream().map(Given::id).distinct().sorted().toList(),
        Given.word(actor, apart.reason()));
  }

  @PostMapping("/api/accounts")
  @Needs(Role.AGENT)
  ResponseEntity<AccountProfile> create(@RequestBody NewAccount account, Actor actor) {
    List<NewMember> members = account.members() == null ? List.of() : account.members();
    long id =
        deciding.create(
            account.kind(),
            account.name(),
            members.stream()
                .map(one -> new Joining(Given.id(one.customer()), roles(one.roles()), null, null))
                .toList(),
            Given.word(actor, account.reason()));
    return tagged(id, actor);
  }

  private static List<String> roles(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }

  private ResponseEntity<AccountProfile> tagged(long id, Actor actor) {
    AccountProfile profile = views.profile(id, actor.role());
    return IfMatch.tagged(profile, accounts.version(Given.id(profile.id())));
  }

  @GetMapping("/api/accounts/{id}")
  @Transactional
  public ResponseEntity<AccountProfile> account(@PathVariable long id, Actor actor) {
    ResponseEntity<AccountProfile> profile = tagged(id, actor);
    audit.record("account.opened", Long.toString(accounts.resolve(id)));
    return profile;
  }

  @PatchMapping("/api/accounts/{id}")
  @Needs(Role.AGENT)
  ResponseEntity<AccountProfile> rename(
      @PathVariable long id, @RequestBody Renaming renaming, IfMatch seen, Actor actor) {
    deciding.rename(
        id, renaming.kind(), renaming.name(), seen, Given.word(actor, renaming.reason()));
    return tagged(id, actor);
  }

  @GetMapping("/api/accounts/{id}/members")
  Listing<MemberItem> members(@PathVariable long id, Actor actor) {
    return Listing.whole("members", MemberItem.class, views.members(id, actor.role()), one -> one);
  }

  @PutMapping("/api/accounts/{id}/members/{customer}")
  @Needs(Role.AGENT)
  ResponseEntity<AccountProfile> join(
      @PathVariable long id,
      @PathVariable long customer,
      @RequestBody Membership membership,
      IfMatch seen,
      Actor actor) {
    Joining joining =
        new Joining(customer, roles(membership.roles()), membership.from(), membership.to());
    deciding.join(id, joining, seen, Given.word(actor, membership.reason()));
    return tagged(id, actor);
  }

  @PostMapping("/api/accounts/{id}/members/{customer}/removal")
  @Needs(Role.AGENT)
  ResponseEntity<AccountProfile> remove(
      @PathVariable long id,
      @PathVariable long customer,
      @RequestBody Because because,
      IfMatch seen,
      Actor actor) {
    deciding.remove(id, customer, seen, Given.word(actor, because.reason()));
    return tagged(id, actor);
  }

  @GetMapping("/api/accounts/{id}/contracts")
  Listing<ContractItem> contracts(@PathVariable long id, Actor actor) {
    return Listing.whole(
        "contracts", ContractItem.class, views.contracts(id, actor.role()), one -> one);
  }

  @PostMapping("/api/accounts/{id}/contracts")
  @Needs(Role.AGENT)
  ResponseEntity<AccountProfile> hold(
      @PathVariable long id, @RequestBody NewContract contract, IfMatch seen, Actor actor) {
    Holding holding =
        new Holding(
            contract.number(),
            contract.product(),
            contract.site(),
            contract.from(),
            contract.to(),
            contract.status());
    deciding.hold(id, holding, seen, Given.word(actor, contract.reason()));
    return tagged(id, actor);
  }

  @GetMapping("/api/accounts/{id}/decisions")
  Listing<DecisionItem> decisions(@PathVariable long id, Actor actor) {
    return Listing.whole(
        "account-decisions",
        DecisionItem.class,
        views.decisions(id, Masking.of(actor.role())),
        one -> one);
  }

  @PostMapping("/api/account-decisions/{decision}/undo")
  @Needs(Role.AGENT)
  void withdraw(@PathVariable long decision, @RequestBody Because because, Actor actor) {
    deciding.withdraw(decision, Given.word(actor, because.reason()));
  }

  @GetMapping("/api/accounts/{id}/timeline")
  Listing<TimelineItem> timeline(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") List<Integer> department,
      @RequestParam(defaultValue = "") List<String> channel,
      @RequestParam(required = false) @Nullable Long concern,
      @RequestParam(defaultValue = "newest") String order,
      Actor actor) {
    Wanted wanted =
        new Wanted(
            Wanted.day(from), Wanted.day(to), department, channel, concern, order.equals("oldest"));
    return timelines.listing(views.lanes(id), wanted, Masking.of(actor.role()));
  }

  @GetMapping("/api/accounts/{id}/timeline/overview")
  Profiles.Overview overview(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") List<Integer> department,
      @RequestParam(defaultValue = "") List<String> channel) {
    return profiles.overview(views.lanes(id), Wanted.of(from, to, department, channel));
  }

  @GetMapping("/api/customers/{id}/accounts")
  Listing<AccountOfCustomer> ofCustomer(@PathVariable long id, Actor actor) {
    return Listing.whole(
        "accounts",
        AccountOfCustomer.class,
        views.ofCustomer(profiles.resolve(id), actor.role()),
        one -> one);
  }
}
