package throughline.engine.identity;

/**
 * How two spellings differ: the edit distance with transpositions of neighbours (Damerau 1964, in
 * its optimal string alignment form), the similarity of Jaro (1989) with Winkler's prefix (1990),
 * and the distance of the letters as bags. Keeps its workspace, so it belongs to one thread.
 */
final class Spelling {
  private static final ThreadLocal<Spelling> OF_THREAD = ThreadLocal.withInitial(Spelling::new);

  private int[] before = new int[64];
  private int[] previous = new int[64];
  private int[] current = new int[64];
  private boolean[] taken = new boolean[64];
  private char[] matched = new char[64];
  private final int[] bag = new int[128];

  static Spelling ofThread() {
    return OF_THREAD.get();
  }

  /** The edit distance, or limit + 1 where it is more than the limit. */
  int edits(char[] one, char[] other, int limit) {
    if (Math.abs(one.length - other.length) > limit) {
      return limit + 1;
    }
    reserve(Math.max(one.length, other.length) + 1);
    for (int column = 0; column <= other.length; column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= one.length; row++) {
      if (editRow(one, other, row) > limit) {
        return limit + 1;
      }
    }
    return Math.min(previous[other.length], limit + 1);
  }

  private int editRow(char[] one, char[] other, int row) {
    current[0] = row;
    int least = row;
    for (int column = 1; column <= other.length; column++) {
      boolean equal = one[row - 1] == other[column - 1];
      int cost = Math.min(previous[column], current[column - 1]) + 1;
      cost = Math.min(cost, previous[column - 1] + (equal ? 0 : 1));
      if (row > 1
          && column > 1
          && one[row - 1] == other[column - 2]
          && one[row - 2] == other[column - 1]) {
        cost = Math.min(cost, before[column - 2] + 1);
      }
      current[column] = cost;
      least = Math.min(least, cost);
    }
    int[] oldest = before;
    before = previous;
    previous = current;
    current = oldest;
    return least;
  }

  /** Letters that one has and the other has not, the larger of both counts. */
  int bagDistance(char[] one, char[] other) {
    for (char letter : one) {
      bag[letter & 127]++;
    }
    int more = one.length;
    for (char letter : other) {
      if (bag[letter & 127]-- > 0) {
        more--;
      }
    }
    for (char letter : one) {
      bag[letter & 127] = 0;
    }
    for (char letter : other) {
      bag[letter & 127] = 0;
    }
    return Math.max(more, more + other.length - one.length);
  }

  /** Jaro and Winkler's similarity, 0 to 1. */
  double similarity(char[] one, char[] other) {
    if (one.length == 0 || other.length == 0) {
      return 0;
    }
    int common = matchLetters(one, other);
    if (common == 0) {
      return 0;
    }
    double jaro =
        ((double) common / one.length
                + (double) common / other.length
                + (common - transposed(other, common) / 2.0) / common)
            / 3;
    return jaro + prefix(one, other) * 0.1 * (1 - jaro);
  }

  private int matchLetters(char[] one, char[] other) {
    reserve(Math.max(one.length, other.length) + 1);
    java.util.Arrays.fill(taken, 0, other.length, false);
    int reach = Math.max(0, Math.max(one.length, other.length) / 2 - 1);
    int common = 0;
    for (int at = 0; at < one.length; at++) {
      int end = Math.min(other.length - 1, at + reach);
      for (int there = Math.max(0, at - reach); there <= end; there++) {
        if (!taken[there] && one[at] == other[there]) {
          taken[there] = true;
          matched[common++] = one[at];
          break;
        }
      }
    }
    return common;
  }

  private int transposed(char[] other, int common) {
    int moved = 0;
    int at = 0;
    for (int there = 0; at < common; there++) {
      if (taken[there] && other[there] != matched[at++]) {
        moved++;
      }
    }
    return moved;
  }

  static int prefix(char[] one, char[] other) {
    int limit = Math.min(4, Math.min(one.length, other.length));
    int same = 0;
    while (same < limit && one[same] == other[same]) {
      same++;
    }
    return same;
  }

  private void reserve(int length) {
    if (length > current.length) {
      int size = Integer.highestOneBit(length) * 2;
      before = new int[size];
      previous = new int[size];
      current = new int[size];
      taken = new boolean[size];
      matched = new char[size];
    }
  }
}
