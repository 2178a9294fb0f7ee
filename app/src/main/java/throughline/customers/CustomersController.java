package throughline.customers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.TimelineRows.Wanted;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.RawItems;

/** Customers for their readers, and for those who decide who is who. */
@RestController
@Needs(Role.VIEWER)
class CustomersController {
  private final JdbcClient jdbc;
  private final CustomerSearch search;
  private final Profiles profiles;
  private final TimelineRows timelines;
  private final IdentityView identities;
  private final DecidingWhoIsWho deciding;
  private final RawItems raw;
  private final Audit audit;

  CustomersController(
      JdbcClient jdbc,
      CustomerSearch search,
      Profiles profiles,
      TimelineRows timelines,
      IdentityView identities,
      DecidingWhoIsWho deciding,
      RawItems raw,
      Audit audit) {
    this.jdbc = jdbc;
    this.search = search;
    this.profiles = profiles;
    this.timelines = timelines;
    this.identities = identities;
    this.deciding = deciding;
    this.raw = raw;
    this.audit = audit;
  }

  record Merge(String a, String b, String reason) {}

  record Split(List<String> records, String reason) {}

  record Undo(@Nullable List<String> records, @Nullable String reason) {}

  record Decided(String customer, String change) {
    static Decided of(DecidingWhoIsWho.Outcome outcome) {
      return new Decided(Long.toString(outcome.customer()), Long.toString(outcome.change()));
    }
  }

  record Raw(
      long position,
      String source,
      String messageId,
      Instant receivedAt,
      @Nullable String file,
      @Nullable Long line,
      String content) {}

  @GetMapping("/api/customers")
  Listing<CustomerSearch.Hit> customers(
      @RequestParam(defaultValue = "") String query, Actor actor) {
    Masking masking = Masking.of(actor.role());
    return Listing.of(
        "customers", CustomerSearch.Hit.class, slice -> search.find(query, slice, masking));
  }

  @GetMapping("/api/customers/{id}")
  @Transactional
  public Profiles.Profile customer(@PathVariable long id, Actor actor, Locale locale) {
    Profiles.Profile profile = profiles.profile(id, Masking.of(actor.role()), locale);
    audit.record("customer.opened", profile.id());
    return profile;
  }

  @GetMapping("/api/customers/{id}/timeline")
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
    long[] records = profiles.records(profiles.resolve(id));
    Masking masking = Masking.of(actor.role());
    return timelines.listing(Lanes.of(records), wanted, masking);
  }

  @GetMapping("/api/customers/{id}/timeline/overview")
  Profiles.Overview overview(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") List<Integer> department,
      @RequestParam(defaultValue = "") List<String> channel) {
    return profiles.overview(profiles.resolve(id), Wanted.of(from, to, department, channel));
  }

  @GetMapping("/api/customers/{id}/identity")
  IdentityView.Identity identity(@PathVariable long id, Actor actor) {
    return identities.identity(profiles.resolve(id), Masking.of(actor.role()));
  }

  @GetMapping("/api/customers/{id}/changes")
  Listing<IdentityView.Change> changes(@PathVariable long id) {
    long customer = profiles.resolve(id);
    return Listing.of(
        "identity-changes",
        IdentityView.Change.class,
        slice ->
            CursorPage.of(
                identities.changes(customer, slice.cursorAsLong(Long.MAX_VALUE), slice.oneMore()),
                slice,
                IdentityView.Change::id));
  }

  @PostMapping("/api/customers/merges")
  @Needs(Role.AGENT)
  Decided merge(@RequestBody Merge merge, Actor actor) {
    return Decided.of(
        deciding.merge(id(merge.a()), id(merge.b()), new Word(actor, merge.reason())));
  }

  @PostMapping("/api/customers/{id}/splits")
  @Needs(Role.AGENT)
  Decided split(@PathVariable long id, @RequestBody Split split, Actor actor) {
    return Decided.of(deciding.split(id, ids(split.records()), new Word(actor, split.reason())));
  }

  @PostMapping("/api/identity-changes/{change}/undo")
  @Needs(Role.AGENT)
  Decided undo(
      @PathVariable long change, @RequestBody(required = false) @Nullable Undo undo, Actor actor) {
    List<String> part = undo == null || undo.records() == null ? List.of() : undo.records();
    String reason = undo == null || undo.reason() == null ? "Taken back." : undo.reason();
    return Decided.of(deciding.undo(change, ids(part), new Word(actor, reason)));
  }

  private static List<Long> ids(List<String> written) {
    return written.stream().map(CustomersController::id).distinct().sorted().toList();
  }

  private static long id(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("This is not an id.", "Take the id from the list.").about(written);
    }
  }

  @GetMapping("/api/interactions/{id}/raw")
  @Needs(Role.AGENT)
  @Transactional
  public Raw raw(@PathVariable long id) {
    long position =
        jdbc.sql("select position from customers.interaction where id = :id")
            .param("id", id)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refusal.notFound("interaction", id));
    RawItems.RawItem item =
        raw.find(position).orElseThrow(() -> Refusal.notFound("item", position));
    audit.record("interaction.raw", Long.toString(id));
    return new Raw(
        item.position(),
        Integer.toString(item.source().value()),
        item.messageId(),
        item.receivedAt(),
        item.file(),
        item.line(),
        item.content());
  }
}
