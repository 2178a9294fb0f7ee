package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Groups of records that are one person each, joined from single records, the best pair of groups
 * first, while the average score over all pairs between two groups is not against it (average
 * linkage, Sokal and Michener 1958). A pair that was not compared counts against, so a chain of
 * strangers does not become one person.
 */
final class Agglomeration {
  /** Neither one strong agreement nor one strong disagreement decides for a whole group. */
  static final double MOST = 12;

  static final double LEAST = -6;

  private final Limits limits;
  private final double enough;
  private final int[][] entries;
  private final List<Map<Integer, Between>> neighbours = new ArrayList<>();
  private final int[][] members;
  private final int[] versions;
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

  /** The sum of the scores between two groups and how many pairs it is of. */
  private static final class Between {
    double sum;
    int pairs;
  }

  private record Candidate(double average, int one, int other, int version)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate than) {
      int better = Double.compare(than.average, average);
      int first = better != 0 ? better : Integer.compare(one, than.one);
      return first != 0 ? first : Integer.compare(other, than.other);
    }
  }

  /** Of single records, in the order in which ties are broken. */
  static Agglomeration ofRecords(Limits limits, double enough, int[] entries) {
    return new Agglomeration(
        limits,
        enough,
        Arrays.stream(entries).mapToObj(entry -> new int[] {entry}).toArray(int[][]::new));
  }

  /**
   * @param entries the records of what is joined, in the order in which ties are broken
   * @param enough the average score from which groups are joined
   */
  Agglomeration(Limits limits, double enough, int[][] entries) {
    this.limits = limits;
    this.enough = enough;
    this.entries = entries;
    this.members = new int[entries.length][];
    this.versions = new int[entries.length];
    for (int place = 0; place < entries.length; place++) {
      members[place] = new int[] {place};
      neighbours.add(new HashMap<>());
    }
  }

  /** Adds the score of a pair of records, by their places among the entries. */
  void add(int one, int other, double score) {
    Between between = new Between();
    between.sum = bounded(score);
    between.pairs = 1;
    neighbours.get(one).put(other, between);
    neighbours.get(other).put(one, between);
  }

  static double bounded(double score) {
    return Math.max(LEAST, Math.min(MOST, score));
  }

  /** The groups, each as places among the entries. */
  List<int[]> groups() {
    for (int place = 0; place < entries.length; place++) {
      for (Map.Entry<Integer, Between> entry : neighbours.get(place).entrySet()) {
        if (entry.getKey() > place) {
          consider(place, entry.getKey(), entry.getValue());
        }
      }
    }
    while (!queue.isEmpty()) {
      Candidate best = queue.poll();
      if (best.version() == versions[best.one()] + versions[best.other()]
          && members[best.one()].length > 0
          && members[best.other()].length > 0
          && mayBeOne(best.one(), best.other())) {
        join(best.one(), best.other());
      }
    }
    return Arrays.stream(members).filter(group -> group.length > 0).toList();
  }

  private boolean mayBeOne(int one, int other) {
    return !limits.any() || limits.broken(entries(one), entries(other)) < 0;
  }

  private int[] entries(int group) {
    return Arrays.stream(members[group]).flatMap(place -> Arrays.stream(entries[place])).toArray();
  }

  private void consider(int one, int other, Between between) {
    double pairs = (double) members[one].length * members[other].length;
    double average = (between.sum + LEAST * (pairs - between.pairs)) / pairs;
    if (average >= enough) {
      queue.add(
          new Candidate(
              average,
              Math.min(one, other),
              Math.max(one, other),
              versions[one] + versions[other]));
    }
  }

  // The group with more neighbours takes the other in, under the lower of both numbers.
  private void join(int one, int other) {
    Map<Integer, Between> kept = neighbours.get(one);
    Map<Integer, Between> gone = neighbours.get(other);
    kept.remove(other);
    gone.remove(one);
    for (Map.Entry<Integer, Between> entry : gone.entrySet()) {
      neighbours.get(entry.getKey()).remove(other);
      Between known = kept.get(entry.getKey());
      if (known == null) {
        kept.put(entry.getKey(), entry.getValue());
        neighbours.get(entry.getKey()).put(one, entry.getValue());
      } else {
        known.sum += entry.getValue().sum;
        known.pairs += entry.getValue().pairs;
      }
    }
    gone.clear();
    members[one] = joined(members[one], members[other]);
    members[other] = new int[0];
    versions[one] += versions[other] + 1;
    for (Map.Entry<Integer, Between> entry : kept.entrySet()) {
      consider(one, entry.getKey(), entry.getValue());
    }
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
