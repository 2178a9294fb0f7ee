package throughline.engine.identity;

/** How two e-mail addresses are alike: letters garbled, another provider, only the domain. */
final class EmailLikeness implements Likeness {
  private static final int DOMAIN = 2;
  static final int SIMILAR = 3;
  private static final int NEAR = 4;

  @Override
  public int level(Lexicon words, int one, int other) {
    char[] a = words.letters(one);
    char[] b = words.letters(other);
    int apart = words.lettersApart(one, other);
    Spelling spelling = Spelling.ofThread();
    boolean sameLocal = words.local(one) == words.local(other) && words.local(one) != 0;
    if (sameLocal || (apart <= 4 && isGarbled(spelling, a, b, 2, 1))) {
      return NEAR;
    }
    if (apart <= 6 && isGarbled(spelling, a, b, 4, 2)) {
      return SIMILAR;
    }
    return byDomain(words, one, other);
  }

  /** The level of addresses that have at most their domain in common. */
  static int byDomain(Lexicon words, int one, int other) {
    boolean sameDomain = words.domain(one) == words.domain(other) && words.domain(one) != 0;
    return sameDomain ? DOMAIN : Measure.DIFFERENT;
  }

  private static boolean isGarbled(Spelling spelling, char[] a, char[] b, int edits, int bag) {
    boolean longEnough = Math.min(a.length, b.length) >= 8;
    return longEnough
        && (spelling.edits(a, b, edits) <= edits || spelling.bagDistance(a, b) <= bag);
  }
}
