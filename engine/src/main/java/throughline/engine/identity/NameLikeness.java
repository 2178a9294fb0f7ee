package throughline.engine.identity;

/** How two given names or two surnames are alike: by spelling, by sound, as short forms. */
final class NameLikeness implements Likeness {
  private static final int SIMILAR = 2;
  private static final int NEAR = 4;

  @Override
  public int level(Lexicon words, int one, int other) {
    char[] a = words.letters(one);
    char[] b = words.letters(other);
    if (words.nickname(one) == words.nickname(other) || begins(a, b)) {
      return NEAR;
    }
    int apart = words.lettersApart(one, other);
    int shorter = Math.min(a.length, b.length);
    Spelling spelling = Spelling.ofThread();
    if (apart <= 4 && isNear(spelling, a, b, shorter)) {
      return NEAR;
    }
    if (shorter == 1) {
      return a[0] == b[0] ? SIMILAR : Measure.DIFFERENT;
    }
    if (words.sound(one) == words.sound(other) && a[0] == b[0]) {
      return SIMILAR;
    }
    boolean hopeless = apart > 2 + Math.max(a.length, b.length) / 2 + 1;
    return !hopeless && spelling.similarity(a, b) >= 0.82 ? SIMILAR : Measure.DIFFERENT;
  }

  private static boolean isNear(Spelling spelling, char[] a, char[] b, int shorter) {
    int edits = spelling.edits(a, b, 2);
    return (edits <= 1 && shorter >= 3)
        || (edits <= 2 && shorter >= 7)
        || (shorter >= 4 && spelling.bagDistance(a, b) <= (shorter >= 6 ? 1 : 0));
  }

  /** Whether one is the beginning of the other: "rob" of "robert", "mary" of "mary ann". */
  private static boolean begins(char[] a, char[] b) {
    int shorter = Math.min(a.length, b.length);
    if (shorter < 3) {
      return false;
    }
    int at = 0;
    while (at < shorter && a[at] == b[at]) {
      at++;
    }
    return at == shorter;
  }
}
