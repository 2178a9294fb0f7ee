package throughline.lake.mapping;

/** Counts how often each of many hashes has come, without an object for each. */
final class Occurrences {
  private long[] hashes = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int used;

  /** How often the hash has come with this time, from 1. */
  int count(long hash) {
    if (used * 2 > hashes.length) {
      grow();
    }
    int place = place(hashes, counts, hash);
    used += counts[place] == 0 ? 1 : 0;
    hashes[place] = hash;
    return ++counts[place];
  }

  private static int place(long[] hashes, int[] counts, long hash) {
    int mask = hashes.length - 1;
    int place = (int) (hash ^ (hash >>> 32)) & mask;
    while (counts[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new long[oldHashes.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] != 0) {
        int place = place(hashes, counts, oldHashes[i]);
        hashes[place] = oldHashes[i];
        counts[place] = oldCounts[i];
      }
    }
  }
}
