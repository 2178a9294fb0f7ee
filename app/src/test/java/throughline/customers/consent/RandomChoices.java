package throughline.customers.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Purposes of every kind, and choices about them at random. */
final class RandomChoices {
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  static final List<Purpose> PURPOSES =
      List.of(
          purpose(1, "service", Use.SERVICE, Ground.CONTRACT, true),
          purpose(2, "marketing_email", Use.MARKETING, Ground.CONSENT, true),
          purpose(3, "marketing_letter", Use.MARKETING, Ground.LEGITIMATE_INTEREST, true),
          purpose(4, "profiling", Use.PROFILING, Ground.LEGITIMATE_INTEREST, true),
          purpose(5, "recommendation", Use.PROFILING, Ground.CONSENT, true),
          purpose(6, "survey", Use.SURVEY, Ground.LEGITIMATE_INTEREST, true),
          purpose(7, "invoices", Use.OTHER, Ground.LEGAL_DUTY, true),
          purpose(8, "analytics", Use.ANALYTICS, Ground.LEGITIMATE_INTEREST, false));

  private RandomChoices() {}

  static Purpose purpose(long id, String key, Use use, Ground ground, boolean active) {
    return new Purpose(
        id,
        key,
        1,
        new Purpose.Terms(use, ground, active, List.of(), List.of(), null),
        new Purpose.Wording(2, Map.of("en", new Purpose.Text(key, "May we?"))),
        2,
        BEGIN);
  }

  static Choice any(Random random, long record, long place) {
    ChoiceKind kind = ChoiceKind.values()[random.nextInt(ChoiceKind.values().length)];
    // Restrictions forbid all, so that many of them would hide everything else.
    if (kind == ChoiceKind.RESTRICTED && random.nextInt(3) > 0) {
      kind = ChoiceKind.RESTRICTION_LIFTED;
    }
    String purpose =
        kind.isOfRestriction() ? null : PURPOSES.get(random.nextInt(PURPOSES.size())).key();
    return choice(record, place, kind, purpose, kind == ChoiceKind.GIVEN ? wording(random) : null);
  }

  private static int wording(Random random) {
    return random.nextInt(4) == 0 ? 1 : 2;
  }

  static Choice choice(
      long record,
      long place,
      ChoiceKind kind,
      @Nullable String purpose,
      @Nullable Integer wording) {
    return new Choice(
        place,
        record,
        kind,
        purpose,
        wording,
        BEGIN.plusSeconds(place),
        new Choice.Telling("phone", Origin.WORKSPACE, "ada", null, ""));
  }
}
