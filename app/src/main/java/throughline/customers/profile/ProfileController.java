package throughline.customers.profile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.Masking;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/** What is known of a customer, and which rules decide it. */
@RestController
@Needs(Role.VIEWER)
class ProfileController {
  private static final String WORKSPACE = "Throughline";
  private static final int LONGEST = 500;

  private final Claims claims;
  private final ProfileRules rules;
  private final ComputedAttributes computed;
  private final RecordsOfCustomers records;
  private final TakesDecisions decisions;
  private final Sources sources;
  private final Audit audit;
  private final Clock clock;

  ProfileController(
      Claims claims,
      ProfileRules rules,
      ComputedAttributes computed,
      RecordsOfCustomers records,
      TakesDecisions decisions,
      Sources sources,
      Audit audit,
      Clock clock) {
    this.claims = claims;
    this.rules = rules;
    this.computed = computed;
    this.records = records;
    this.decisions = decisions;
    this.sources = sources;
    this.audit = audit;
    this.clock = clock;
  }

  /** A value as a record says it. */
  record Value(String value, String sourceName, Instant at, String record) {}

  /**
   * An attribute of a customer.
   *
   * @param agreeing how many records say this value, of those that say any: how far to trust it
   * @param rule which rule chose it, or "corrected" where a person said it
   */
  record Attribute(
      String name,
      String value,
      String sourceName,
      Instant at,
      int agreeing,
      int of,
      String rule,
      List<Value> all) {}

  /** A profile as of an instant. */
  record Profile(
      String customer,
      Instant at,
      List<Attribute> attributes,
      List<ComputedAttributes.Computed> computed) {}

  /** A word of the past. */
  record Claimed(String attribute, String value, String sourceName, Instant at, String record) {}

  /** A rule as it is declared. */
  record RuleForm(String survivorship, @Nullable List<String> sources) {}

  /** A rule in force. */
  record RuleItem(
      String attribute,
      String survivorship,
      List<String> sources,
      int version,
      @Nullable Instant changedAt,
      @Nullable String changedBy) {
    static RuleItem of(ProfileRule rule) {
      return new RuleItem(
          rule.attribute(),
          rule.survivorship().toString(),
          rule.sources().stream().map(String::valueOf).toList(),
          rule.version(),
          rule.changedAt(),
          rule.changedBy());
    }
  }

  /** What an attribute is instead; null takes back an earlier correction. */
  record CorrectionForm(String attribute, @Nullable String value, String reason) {}

  /** A correction that was noted. */
  record Noted(String decision) {}

  @GetMapping("/api/customers/{id}/profile")
  @Transactional
  public Profile customerProfile(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Instant at,
      Actor actor,
      Locale locale) {
    long customer = records.customer(id);
    audit.record("customer.profile", Long.toString(customer));
    Instant asOf = at == null ? clock.instant() : at;
    Masking masking = Masking.of(actor.role());
    Map<Integer, String> names = sourceNames();
    ProfileRules.InForce inForce = rules.inForce();
    List<Attribute> attributes = new ArrayList<>();
    Claims.asOf(claims.of(customer), asOf)
        .forEach(
            (name, known) -> attributes.add(attribute(inForce.rule(name), known, names, masking)));
    return new Profile(
        Long.toString(customer), asOf, attributes, computed.of(customer, asOf, locale));
  }

  private static Attribute attribute(
      ProfileRule rule, List<Claim> known, Map<Integer, String> names, Masking masking) {
    Claim chosen = rule.choose(known);
    boolean corrected = chosen.source() == SourceId.WORKSPACE.value();
    return new Attribute(
        rule.attribute(),
        masking.text(chosen.value()),
        names.getOrDefault(chosen.source(), ""),
        chosen.time(),
        (int) known.stream().filter(one -> one.value().equals(chosen.value())).count(),
        known.size(),
        corrected ? "corrected" : rule.survivorship().toString(),
        known.stream()
            .sorted((a, b) -> Long.compare(b.at(), a.at()))
            .map(
                one ->
                    new Value(
                        masking.text(one.value()),
                        names.getOrDefault(one.source(), ""),
                        one.time(),
                        Long.toString(one.record())))
            .toList());
  }

  @GetMapping("/api/customers/{id}/profile/history")
  @Transactional
  public Listing<Claimed> customerProfileHistory(
      @PathVariable long id, @RequestParam(defaultValue = "") String attribute, Actor actor) {
    long customer = records.customer(id);
    audit.record("customer.profile", Long.toString(customer));
    Masking masking = Masking.of(actor.role());
    Map<Integer, String> names = sourceNames();
    List<Claims.Said> said =
        claims.of(customer).stream()
            .filter(one -> attribute.isEmpty() || one.attribute().equals(attribute))
            .toList();
    return Listing.whole(
        "profile-history",
        Claimed.class,
        said,
        one ->
            new Claimed(
                one.attribute(),
                masking.text(one.claim().value()),
                names.getOrDefault(one.claim().source(), ""),
                one.claim().time(),
                Long.toString(one.claim().record())));
  }

  @PostMapping("/api/customers/{id}/profile/corrections")
  @Needs(Role.AGENT)
  Noted correctProfile(@PathVariable long id, @RequestBody CorrectionForm form, Actor actor) {
    String attribute = bounded("attribute", form.attribute());
    String value = form.value() == null ? null : bounded("value", form.value());
    Word word = new Word(actor, form.reason());
    long position =
        decisions.take(
            Correcting.KIND,
            word,
            () -> {
              RecordName record = records.records(records.customer(id)).get(0);
              return new Correcting.Correction(record, attribute, value);
            });
    audit.record("customer.corrected", Long.toString(records.customer(id)));
    return new Noted(Long.toString(position));
  }

  private static String bounded(String name, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      throw Refusal.invalid(
          "The %s must have 1 to %s letters.".formatted(name, LONGEST), "Write it shorter.");
    }
    return stripped;
  }

  @GetMapping("/api/profile/rules")
  Listing<RuleItem> profileRules() {
    return Listing.whole("profile-rules", RuleItem.class, rules.newest(), RuleItem::of);
  }

  @GetMapping("/api/profile/rules/{attribute}")
  ResponseEntity<RuleItem> profileRule(@PathVariable String attribute) {
    ProfileRule rule = rules.inForce().rule(attribute);
    return IfMatch.tagged(RuleItem.of(rule), rule.version());
  }

  @GetMapping("/api/profile/rules/{attribute}/history")
  Listing<RuleItem> profileRuleHistory(@PathVariable String attribute) {
    return Listing.whole(
        "profile-rule-history", RuleItem.class, rules.history(attribute), RuleItem::of);
  }

  @PutMapping("/api/profile/rules/{attribute}")
  @Needs(Role.MANAGER)
  @Transactional
  public ResponseEntity<RuleItem> declareProfileRule(
      @PathVariable String attribute, @RequestBody RuleForm form, IfMatch seen, Actor actor) {
    ProfileRule before = rules.inForce().rule(attribute);
    seen.mustBe(before.version());
    ProfileRule after = rules.declare(read(attribute, form, before.version() + 1), actor.login());
    audit.record("profile.rule", "attribute", Map.of("version", after.version()));
    return IfMatch.tagged(RuleItem.of(after), after.version());
  }

  private ProfileRule read(String attribute, RuleForm form, int version) {
    try {
      List<String> trusted = form.sources() == null ? List.of() : form.sources();
      return new ProfileRule(
          bounded("attribute", attribute),
          Survivorship.of(form.survivorship()),
          trusted.stream().map(Integer::valueOf).toList(),
          version,
          null,
          null);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          "The rule cannot be read.",
          "Choose most_recent, most_trusted, most_frequent or longest, and sources by their ids.");
    }
  }

  private Map<Integer, String> sourceNames() {
    Map<Integer, String> names = new HashMap<>();
    sources.sources().forEach(one -> names.put(one.id().value(), one.name()));
    names.put(SourceId.WORKSPACE.value(), WORKSPACE);
    return names;
  }
}
