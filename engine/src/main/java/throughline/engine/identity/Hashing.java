package throughline.engine.identity;

/** Numbers of 64 bits that stand for texts and for sets of them, the same in every run. */
final class Hashing {
  private static final long PRIME = 0x100000001b3L;
  private static final long OFFSET = 0xcbf29ce484222325L;

  private Hashing() {}

  static long of(CharSequence text) {
    long hash = OFFSET;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
    }
    return spread(hash);
  }

  /** Of two parts in this order. */
  static long of(long one, long other) {
    return spread(one * 31 + other);
  }

  /** The finaliser of Stafford's mix 13 (2011): every bit of the input moves every bit. */
  static long spread(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    mixed ^= mixed >>> 31;
    return mixed == 0 ? 1 : mixed;
  }
}
