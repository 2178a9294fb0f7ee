package throughline.engine.identity;

import java.util.List;

/**
 * The ordered levels at which two values of a kind agree, from "missing" to "same", with the share
 * of pairs of one person that is usual at each. Level 0 says nothing.
 */
enum Measure {
  NAME(
      new NameLikeness(),
      List.of("missing", "different", "similar", "in the e-mail", "near", "swapped", "same"),
      Usual.of(0.05, 0.04, 0.02, 0.08, 0.02, 0.79),
      Usual.of(0.985, 0.006, 0.0005, 0.004, 0.0005, 0.004)),
  WORDS(
      new WordLikeness(),
      List.of("missing", "different", "similar", "near", "swapped", "same"),
      Usual.of(0.12, 0.04, 0.08, 0.02, 0.74),
      Usual.of(0.969, 0.005, 0.005, 0.001, 0.02)),
  DATE(
      new DateLikeness(),
      List.of(
          "missing",
          "different",
          "same decade",
          "same year",
          "same day of a year near",
          "days apart",
          "slip of the pen",
          "same"),
      Usual.of(0.01, 0.02, 0.03, 0.03, 0.03, 0.06, 0.82),
      Usual.of(0.6644, 0.28, 0.03, 0.02, 0.004, 0.0015, 0.0001)),
  EMAIL(
      new EmailLikeness(),
      List.of("missing", "different", "same domain", "similar", "near", "same"),
      Usual.of(0.2, 0.03, 0.05, 0.1, 0.62),
      Usual.of(0.8997, 0.1, 0.0002, 0.0001, 0.00001)),
  NUMBER(
      new NumberLikeness(4),
      List.of("missing", "different", "similar", "near", "same"),
      Usual.of(0.1, 0.02, 0.06, 0.82),
      Usual.of(0.9987, 0.001, 0.0002, 0.0001)),
  POSTCODE(
      new NumberLikeness(2),
      List.of("missing", "different", "similar", "near", "same"),
      Usual.of(0.15, 0.05, 0.08, 0.72),
      Usual.of(0.97, 0.02, 0.005, 0.005)),
  SHORT(
      new ShortLikeness(),
      List.of("missing", "different", "near", "same"),
      Usual.of(0.08, 0.04, 0.88),
      Usual.of(0.65, 0.05, 0.3)),
  NONE((words, one, other) -> 0, List.of("missing"), Usual.of(), Usual.of());

  static final int MISSING = 0;
  static final int DIFFERENT = 1;

  private final Likeness likeness;
  private final List<String> labels;
  private final Usual amongOnePerson;
  private final Usual amongStrangers;

  Measure(Likeness likeness, List<String> labels, Usual amongOnePerson, Usual amongStrangers) {
    this.likeness = likeness;
    this.labels = labels;
    this.amongOnePerson = amongOnePerson;
    this.amongStrangers = amongStrangers;
  }

  /** The level of two values that are there and are not the same. */
  int level(Lexicon words, int one, int other) {
    return likeness.level(words, one, other);
  }

  List<String> labels() {
    return labels;
  }

  int levels() {
    return labels.size();
  }

  int same() {
    return labels.size() - 1;
  }

  int named(String label) {
    return labels.indexOf(label);
  }

  /** Whether a level says that two names or words are alike and not the same. */
  boolean isNearlySame(int level) {
    return (this == NAME || this == WORDS)
        && level > DIFFERENT
        && level < same()
        && level != labels.indexOf("in the e-mail");
  }

  /** The usual share of a level from 1 among pairs of one person. */
  double usual(int level) {
    return amongOnePerson.share(level);
  }

  /** The usual share of a level from 1 among pairs of strangers. */
  double usualAmongStrangers(int level) {
    return amongStrangers.share(level);
  }
}
