package throughline.engine.identity;

/** How two different values of one lexicon are alike, as a level of their measure. */
@FunctionalInterface
interface Likeness {
  int level(Lexicon words, int one, int other);
}
