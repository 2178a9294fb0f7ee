package throughline.engine.identity;

import java.util.Arrays;

/** Scored pairs of records, in columns. */
final class Links {
  private int[] ones = new int[256];
  private int[] others = new int[256];
  private float[] scores = new float[256];
  private int size;

  void add(int one, int other, float score) {
    if (size == ones.length) {
      reserve(size + (size >> 1));
    }
    ones[size] = one;
    others[size] = other;
    scores[size++] = score;
  }

  void add(Links more) {
    reserve(Math.max(ones.length, size + more.size));
    System.arraycopy(more.ones, 0, ones, size, more.size);
    System.arraycopy(more.others, 0, others, size, more.size);
    System.arraycopy(more.scores, 0, scores, size, more.size);
    size += more.size;
  }

  /** The links inside each part of what they connect. */
  Parts within(Components components, Parts parts) {
    int[] partOfLink = new int[size];
    for (int link = 0; link < size; link++) {
      int one = components.of(ones[link]);
      partOfLink[link] = one == components.of(others[link]) ? parts.of(one) : -1;
    }
    return Parts.of(partOfLink, parts.count());
  }

  private void reserve(int length) {
    ones = Arrays.copyOf(ones, length);
    others = Arrays.copyOf(others, length);
    scores = Arrays.copyOf(scores, length);
  }

  int size() {
    return size;
  }

  int one(int link) {
    return ones[link];
  }

  int other(int link) {
    return others[link];
  }

  float score(int link) {
    return scores[link];
  }
}
