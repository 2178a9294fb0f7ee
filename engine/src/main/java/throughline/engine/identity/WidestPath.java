package throughline.engine.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The way between two records over other records of their customer, its weakest step strongest. */
final class WidestPath {
  private final int[] members;
  private final double[][] scores;

  WidestPath(int[] members, double[][] scores) {
    this.members = members;
    this.scores = scores;
  }

  /** The records on the way, both ends included. */
  List<Integer> between(int from, int to) {
    double[] widest = new double[members.length];
    int[] before = new int[members.length];
    boolean[] done = new boolean[members.length];
    Arrays.fill(widest, Double.NEGATIVE_INFINITY);
    widest[from] = Double.POSITIVE_INFINITY;
    before[from] = -1;
    for (int step = 0; step < members.length; step++) {
      int here = widestOpen(widest, done);
      done[here] = true;
      for (int next = 0; next < members.length; next++) {
        double width = Math.min(widest[here], scores[here][next]);
        if (!done[next] && next != here && width > widest[next]) {
          widest[next] = width;
          before[next] = here;
        }
      }
    }
    return way(before, to);
  }

  private static int widestOpen(double[] widest, boolean[] done) {
    int best = -1;
    for (int place = 0; place < widest.length; place++) {
      if (!done[place] && (best < 0 || widest[place] > widest[best])) {
        best = place;
      }
    }
    return best;
  }

  private List<Integer> way(int[] before, int to) {
    Deque<Integer> way = new ArrayDeque<>();
    for (int place = to; place >= 0; place = before[place]) {
      way.push(members[place]);
    }
    return Collections.unmodifiableList(new ArrayList<>(way));
  }
}
