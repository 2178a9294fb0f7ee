package throughline.engine.identity;

/** How two addresses, places or other words are alike by spelling. */
final class WordLikeness implements Likeness {
  private static final int SIMILAR = 2;
  private static final int NEAR = 3;

  @Override
  public int level(Lexicon words, int one, int other) {
    char[] a = words.letters(one);
    char[] b = words.letters(other);
    int shorter = Math.min(a.length, b.length);
    int longer = Math.max(a.length, b.length);
    int apart = words.lettersApart(one, other);
    if (apart > longer / 2 + 2) {
      return Measure.DIFFERENT;
    }
    Spelling spelling = Spelling.ofThread();
    int allowed = shorter >= 12 ? 3 : shorter >= 7 ? 2 : shorter >= 3 ? 1 : 0;
    boolean near =
        apart <= 2 * allowed
            && (spelling.edits(a, b, allowed) <= allowed
                || (shorter >= 4 && spelling.bagDistance(a, b) <= allowed - 1));
    if (near) {
      return NEAR;
    }
    return spelling.similarity(a, b) >= 0.88 ? SIMILAR : Measure.DIFFERENT;
  }
}
