package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/** The portraits of groups of records, blocked and compared like records. */
final class Faces {
  private final int[][] members;
  private final Records portraits;

  private Faces(int[][] members, Records portraits) {
    this.members = members;
    this.portraits = portraits;
  }

  /** Of groups that are given by a record of its group for each record. */
  static Faces of(Records records, int[] groups) {
    Components components = new Components(groups.length);
    for (int entry = 0; entry < groups.length; entry++) {
      components.connect(entry, groups[entry]);
    }
    Parts units = Parts.of(components, groups.length);
    int[][] members =
        IntStream.range(0, units.count()).mapToObj(units::members).toArray(int[][]::new);
    Portraits painted = new Portraits(records);
    Records portraits = records.blank(0);
    for (int[] group : members) {
      portraits.add(painted.of(group));
    }
    return new Faces(members, portraits);
  }

  int size() {
    return members.length;
  }

  /** The records of a group. */
  int[] members(int face) {
    return members[face];
  }

  boolean isAlone(int face) {
    return members[face].length == 1;
  }

  Records portraits() {
    return portraits;
  }

  /** By which keys these portraits are found. */
  List<BlockingKey> keys() {
    return Blocking.of(portraits).keys();
  }

  /** Which pairs are compared. */
  @FunctionalInterface
  interface Wanted {
    boolean test(int one, int other);
  }

  /** The wanted pairs that a key brings together and that score above the least. */
  Links links(Likening likening, double least, Wanted wanted, ExecutorService workers) {
    Blocking blocking = Blocking.of(portraits);
    ThreadLocal<Comparer> comparers = ThreadLocal.withInitial(() -> new Comparer(portraits));
    List<Callable<Links>> tasks = new ArrayList<>();
    for (int part = 0; part < blocking.parts(); part++) {
      int number = part;
      tasks.add(
          () -> {
            Links links = new Links();
            Comparer comparer = comparers.get();
            blocking.pairs(
                number,
                (one, other) -> {
                  if (wanted.test(one, other)) {
                    add(links, likening.score(portraits, comparer, one, other), least, one, other);
                  }
                });
            return links;
          });
    }
    Links links = new Links();
    Resolving.all(workers, tasks).forEach(links::add);
    return links;
  }

  private static void add(Links links, double score, double least, int one, int other) {
    if (score > least) {
      links.add(one, other, (float) score);
    }
  }
}
