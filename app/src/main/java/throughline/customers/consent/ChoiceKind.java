package throughline.customers.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a person can choose about the use of her data. */
enum ChoiceKind {
  GIVEN,
  WITHDRAWN,
  OBJECTED,
  OBJECTION_LIFTED,
  RESTRICTED,
  RESTRICTION_LIFTED;

  private static final String DECISION = "consent.";

  boolean isOfConsent() {
    return this == GIVEN || this == WITHDRAWN;
  }

  boolean isOfObjection() {
    return this == OBJECTED || this == OBJECTION_LIFTED;
  }

  /**
   * Whether an objection from before, to this purpose or to one that reaches it, counts no more.
   */
  boolean endsObjection() {
    return this == GIVEN || this == OBJECTION_LIFTED;
  }

  /** Restrictions are of all purposes; every other choice is of one. */
  boolean isOfRestriction() {
    return this == RESTRICTED || this == RESTRICTION_LIFTED;
  }

  /** What the intake log calls it. */
  String decision() {
    return DECISION + code();
  }

  static ChoiceKind ofDecision(String kind) {
    return of(kind.substring(DECISION.length()));
  }

  @JsonCreator
  static ChoiceKind of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The choice (%s) is not known.".formatted(code)));
  }

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
