package throughline.engine.identity;

/** How two numbers written by people are alike: a digit wrong, two digits swapped, a beginning. */
final class NumberLikeness implements Likeness {
  private static final int SIMILAR = 2;
  private static final int NEAR = 3;

  private final int shortest;

  /** For numbers of at least so many characters before a slip is believed. */
  NumberLikeness(int shortest) {
    this.shortest = shortest;
  }

  @Override
  public int level(Lexicon words, int one, int other) {
    char[] a = words.letters(one);
    char[] b = words.letters(other);
    if (Math.min(a.length, b.length) < shortest) {
      return Measure.DIFFERENT;
    }
    int edits = Spelling.ofThread().edits(a, b, 2);
    if (edits <= 1) {
      return NEAR;
    }
    return edits == 2 || (shortest < 4 && sameArea(a, b)) ? SIMILAR : Measure.DIFFERENT;
  }

  // Postcodes name the area first: SW1A in Britain, the first two or three digits elsewhere.
  private static boolean sameArea(char[] a, char[] b) {
    int area = Math.max(2, Math.min(a.length, b.length) - 3);
    return Spelling.prefix(a, b) >= Math.min(4, area);
  }
}
