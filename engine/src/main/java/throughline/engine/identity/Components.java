package throughline.engine.identity;

/** Records that links connect, directly or over others. */
final class Components {
  private final int[] parents;

  Components(int size) {
    parents = new int[size];
    for (int entry = 0; entry < size; entry++) {
      parents[entry] = entry;
    }
  }

  void connect(int one, int other) {
    int first = of(one);
    int second = of(other);
    if (first != second) {
      parents[Math.max(first, second)] = Math.min(first, second);
    }
  }

  /** The first record of the component. */
  int of(int entry) {
    int root = entry;
    while (parents[root] != root) {
      root = parents[root];
    }
    int next = entry;
    while (parents[next] != root) {
      int after = parents[next];
      parents[next] = root;
      next = after;
    }
    return root;
  }
}
