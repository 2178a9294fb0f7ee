package throughline.engine.journey.designed;

import org.jspecify.annotations.Nullable;

/** What may stand for a name in a designed map: some words, on one line, no control characters. */
final class Words {
  private static final int LONGEST = 300;

  private Words() {}

  static void check(String what, String words, String where) {
    if (words.isBlank()) {
      throw new IllegalArgumentException(
          "The %s of the %s is empty. Give it a name.".formatted(what, where));
    }
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The %s of the %s has %d characters. Shorten it to %d."
              .formatted(what, where, words.length(), LONGEST));
    }
    if (words.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The %s of the %s has a line break or another control character. Take it out."
              .formatted(what, where));
    }
  }

  static void checkKnown(String what, @Nullable String words, String where) {
    if (words != null) {
      check(what, words, where);
    }
  }
}
