package throughline.customers.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.customers.consent.Purpose.Terms;
import throughline.customers.consent.Purpose.Text;
import throughline.customers.consent.Purpose.Wording;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;

/**
 * The purposes that the organisation declares. Every change is a new version, every change of words
 * a new wording; consents name the wording to which they were given.
 */
@Service
class Purposes {
  private final PurposeRows rows;
  private final Clock clock;
  private final Audit audit;

  Purposes(PurposeRows rows, Clock clock, Audit audit) {
    this.rows = rows;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A purpose as it is wanted.
   *
   * @param asksAnew whether consents to earlier wordings count no more
   */
  record Wanted(
      Use use,
      Ground ground,
      boolean active,
      List<String> channels,
      List<String> recipients,
      @Nullable Integer retentionDays,
      Map<String, Text> texts,
      @Nullable Boolean asksAnew) {

    Wanted {
      texts = Wording.checked(texts);
    }

    Terms terms() {
      return new Terms(use, ground, active, channels, recipients, retentionDays);
    }

    Terms termsOfNew() {
      return new Terms(use, ground, false, channels, recipients, retentionDays);
    }
  }

  List<Purpose> all() {
    return rows.all();
  }

  Purpose purpose(String key) {
    return rows.find(key).orElseThrow(() -> Refusal.notFound("purpose", key));
  }

  List<PurposeRows.Past> history(long id) {
    return rows.history(id);
  }

  /** Declares a purpose, which is off whatever is wanted (Art. 25). */
  @Transactional
  Purpose declare(String key, Wanted wanted, Actor actor) {
    mustBeKey(key);
    long id =
        rows.create(key)
            .orElseThrow(
                () ->
                    new Refusal(
                            CommonError.CONFLICT,
                            "There is a purpose (%s) already.".formatted(key),
                            "Change it, or choose another key.")
                        .about(key));
    Instant now = clock.instant();
    Purpose first =
        new Purpose(
            id,
            key,
            1,
            Refusal.checked(wanted::termsOfNew),
            new Wording(1, wanted.texts()),
            1,
            now);
    keep(first, true, now, actor);
    audit.record("purpose.declared", key, Map.of("version", 1));
    return first;
  }

  @Transactional
  Purpose change(long id, Wanted wanted, IfMatch seen, Actor actor) {
    Purpose before = rows.findToChange(id).orElseThrow(() -> Refusal.notFound("purpose", id));
    seen.mustBe(before.version());
    boolean asksAnew = Boolean.TRUE.equals(wanted.asksAnew());
    boolean reworded = asksAnew || !before.wording().texts().equals(wanted.texts());
    int wording = before.wording().version() + (reworded ? 1 : 0);
    Instant now = clock.instant();
    Purpose next =
        new Purpose(
            id,
            before.key(),
            before.version() + 1,
            Refusal.checked(wanted::terms),
            new Wording(wording, wanted.texts()),
            asksAnew ? wording : before.least(),
            asksAnew ? now : before.leastSince());
    keep(next, reworded, now, actor);
    audit.record(
        "purpose.changed",
        next.key(),
        Map.of("version", next.version(), "wording", wording, "active", next.terms().active()));
    return next;
  }

  private void keep(Purpose purpose, boolean reworded, Instant now, Actor actor) {
    Timestamp at = Timestamp.from(now);
    if (reworded) {
      rows.word(purpose.id(), purpose.wording(), at);
    }
    rows.write(purpose, at, actor.login());
  }

  private static void mustBeKey(String key) {
    if (!key.matches("[a-z][a-z0-9_]{1,59}")) {
      throw Refusal.invalid(
              "The key of a purpose has 2 to 60 small letters, digits and underscores.",
              "Write it as marketing_email.")
          .about(key);
    }
  }
}
