package throughline.engine.identity;

/** How two short codes are alike: house numbers, states, sexes. */
final class ShortLikeness implements Likeness {
  private static final int NEAR = 2;

  @Override
  public int level(Lexicon words, int one, int other) {
    char[] a = words.letters(one);
    char[] b = words.letters(other);
    boolean near = Math.max(a.length, b.length) >= 2 && Spelling.ofThread().edits(a, b, 1) <= 1;
    return near ? NEAR : Measure.DIFFERENT;
  }
}
