package throughline.engine.identity;

/** How often each value of each compared field comes. */
final class Frequencies {
  private final int[][] counts;
  private final int[] present;
  private final double[] sameByChance;

  private Frequencies(int size) {
    this.counts = new int[size][];
    this.present = new int[size];
    this.sameByChance = new double[size];
  }

  static Frequencies of(Records records, Layout layout) {
    Frequencies frequencies = new Frequencies(layout.size());
    for (int place = 0; place < layout.size(); place++) {
      frequencies.count(records, layout.field(place), place);
    }
    return frequencies;
  }

  private void count(Records records, int field, int place) {
    counts[place] = new int[records.lexicon(field).size()];
    for (int entry = 0; entry < records.size(); entry++) {
      int code = records.code(field, entry);
      if (code >= 0) {
        counts[place][code]++;
        present[place]++;
      }
    }
    double pairs = 0;
    for (int count : counts[place]) {
      pairs += (double) count * (count - 1);
    }
    sameByChance[place] = pairs / Math.max(1, (double) present[place] * (present[place] - 1));
  }

  int count(int place, int code) {
    return code < counts[place].length ? counts[place][code] : 0;
  }

  int values(int place) {
    return counts[place].length;
  }

  int present(int place) {
    return present[place];
  }

  /** The share of pairs, both with a value, that have the same one. */
  double same(int place) {
    return sameByChance[place];
  }
}
