package throughline.engine.identity;

/** What a field of a record says about a person. */
public enum FieldKind {
  GIVEN_NAME(Measure.NAME, Reading.LETTERS, 0.03),
  SURNAME(Measure.NAME, Reading.LETTERS, 0.8),
  FULL_NAME(Measure.WORDS, Reading.LETTERS, 0.02),
  BIRTH_DATE(Measure.DATE, Reading.DATE, 0.015),
  EMAIL(Measure.EMAIL, Reading.EMAIL, 0.1),
  PHONE(Measure.NUMBER, Reading.PHONE, 0.5),
  STREET(Measure.WORDS, Reading.ADDRESS, 0.97),
  STREET_NUMBER(Measure.SHORT, Reading.LETTERS, 0.97),
  ADDRESS_LINE(Measure.WORDS, Reading.ADDRESS, 0.97),
  PLACE(Measure.WORDS, Reading.ADDRESS, 0.98),
  POSTCODE(Measure.POSTCODE, Reading.LETTERS, 0.98),
  REGION(Measure.SHORT, Reading.LETTERS, 0.99),
  SEX(Measure.SHORT, Reading.INITIAL, 0),
  /** A number that one person has, such as a customer or insurance number. */
  IDENTIFIER(Measure.NUMBER, Reading.LETTERS, 0),
  OTHER(Measure.WORDS, Reading.LETTERS, 0.02),
  /** Which register the record comes from. */
  SOURCE(Measure.NONE, Reading.LETTERS, 0),
  IGNORED(Measure.NONE, Reading.LETTERS, 0);

  private final Measure measure;
  private final Reading reading;
  private final double sharedAtHome;

  FieldKind(Measure measure, Reading reading, double sharedAtHome) {
    this.measure = measure;
    this.reading = reading;
    this.sharedAtHome = sharedAtHome;
  }

  Measure measure() {
    return measure;
  }

  Reading reading() {
    return reading;
  }

  /** How often two people of one household have this in common, beyond chance. */
  double sharedAtHome() {
    return sharedAtHome;
  }

  /** Whether records are compared by it. */
  public boolean isCompared() {
    return measure != Measure.NONE;
  }

  /** Whether a household chooses it and seldom twice, however usual it is elsewhere. */
  boolean isGivenAtHome() {
    return this == GIVEN_NAME;
  }

  boolean isName() {
    return this == GIVEN_NAME || this == SURNAME;
  }

  boolean isIdentifier() {
    return this == IDENTIFIER || this == EMAIL || this == PHONE;
  }

  /** Whether it says where a household is. */
  boolean isOfHome() {
    return this == STREET || this == ADDRESS_LINE || this == PHONE;
  }

  /** Kinds whose values stand in each other's field now and then share one lexicon. */
  FieldKind lexicon() {
    return switch (this) {
      case SURNAME -> GIVEN_NAME;
      case ADDRESS_LINE -> STREET;
      default -> this;
    };
  }
}
