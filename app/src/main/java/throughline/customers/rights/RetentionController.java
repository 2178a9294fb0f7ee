package throughline.customers.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.IfMatch;
import throughline.platform.Jobs;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** How long data are kept: looked at first, then switched on, and applied every night. */
@RestController
@RequestMapping("/api/privacy/retention")
@Needs(Role.MANAGER)
class RetentionController {
  private final RetentionRules rules;
  private final RetentionPreviews previews;
  private final NightlyRetention nightly;
  private final Jobs jobs;

  RetentionController(
      RetentionRules rules, RetentionPreviews previews, NightlyRetention nightly, Jobs jobs) {
    this.rules = rules;
    this.previews = previews;
    this.nightly = nightly;
    this.jobs = jobs;
  }

  /**
   * How long something is kept.
   *
   * @param rule "customers" or the number of a source
   * @param name of the source; empty for customers
   * @param days null where it is kept until somebody asks for erasure
   * @param declaredDays what the register of processing says
   * @param purposes that are switched on and need it, by their keys
   * @param purposeDays for how long the longest of them needs it; null where one needs it as long
   *     as there is a relationship, or where there is none
   * @param version 0 where there is no rule; a change sends it back as If-Match
   */
  record RuleItem(
      String rule,
      String name,
      @Nullable Integer days,
      @Nullable Integer declaredDays,
      List<String> purposes,
      @Nullable Integer purposeDays,
      @Nullable Instant changedAt,
      @Nullable String changedBy,
      long version) {}

  /** How many days. */
  record Period(int days) {}

  /** A rule to look at. */
  record WantedRule(String rule, int days) {}

  /** A preview; what was found is there when its job is done. */
  record PreviewItem(
      UUID id,
      String rule,
      int days,
      @Nullable UUID job,
      RetentionPreviews.@Nullable Found found) {}

  /** The job that takes what is due. */
  record StartedRun(UUID job) {}

  @GetMapping
  Listing<RuleItem> retentionRules() {
    return Listing.whole("retention", RuleItem.class, rules.lines(), RetentionController::item);
  }

  private static RuleItem item(RetentionRules.Line line) {
    return new RuleItem(
        written(line.source()),
        line.name(),
        line.days(),
        line.declaredDays(),
        line.need().purposes(),
        line.need().days(),
        line.changedAt(),
        line.changedBy(),
        line.version());
  }

  private static String written(int source) {
    return source == RetentionRule.CUSTOMERS ? "customers" : Integer.toString(source);
  }

  @PostMapping("/previews")
  @Transactional
  public ResponseEntity<PreviewItem> lookAtRule(@RequestBody WantedRule wanted) {
    RetentionRule rule = new RetentionRule(rules.source(wanted.rule()), wanted.days());
    return ResponseEntity.accepted().body(preview(previews.ask(rule, jobs)));
  }

  @GetMapping("/previews/{id}")
  PreviewItem ruleLookedAt(@PathVariable UUID id) {
    return preview(id);
  }

  private PreviewItem preview(UUID id) {
    RetentionPreviews.Preview preview =
        previews.find(id).orElseThrow(() -> Refusal.notFound("preview", id));
    return new PreviewItem(
        id,
        written(preview.rule().source()),
        preview.rule().days(),
        preview.job(),
        preview.found());
  }

  @PutMapping("/{rule}")
  @Transactional
  public ResponseEntity<Void> switchRuleOn(
      @PathVariable String rule, @RequestBody Period period, IfMatch seen) {
    RetentionRule wanted = new RetentionRule(rules.source(rule), period.days());
    rules.mustBeSeen(wanted.source(), seen);
    previews.mustHaveSeen(wanted);
    rules.set(wanted);
    nightly.waitForNextNight();
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{rule}")
  @Transactional
  public ResponseEntity<Void> switchRuleOff(@PathVariable String rule, IfMatch seen) {
    int source = rules.source(rule);
    rules.mustBeSeen(source, seen);
    rules.forget(source);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/runs")
  @Transactional
  public ResponseEntity<StartedRun> applyRulesNow() {
    return ResponseEntity.accepted().body(new StartedRun(nightly.start()));
  }
}
