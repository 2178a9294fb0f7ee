package throughline.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records in groups that only grow together, each with what stands against joining another. */
final class Clusters {
  /** A slip of the pen is one record's, so a date of birth that so many say is none. */
  private static final int SETTLING = 2;

  private final int[] parents;
  private final List<Group> groups = new ArrayList<>();

  Clusters(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
      groups.add(new Group(i));
    }
  }

  int root(int record) {
    int root = record;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** The first record of a record's group. */
  int first(int record) {
    return groups.get(root(record)).members.stream()
        .mapToInt(Integer::intValue)
        .min()
        .orElseThrow();
  }

  void holds(int record, String scope, Proof proof, long value) {
    groups
        .get(record)
        .values
        .computeIfAbsent(scope, unused -> new Values(proof, new HashSet<>()))
        .held
        .add(value);
  }

  /** Notes a record's date of birth, by which namesakes of one home are told apart. */
  void born(int record, int date) {
    groups.get(root(record)).births.merge(date, 1, Integer::sum);
  }

  /** Notes that a decision puts this record on a side: 1 is left, 2 is right, 3 both. */
  void stands(int record, long decision, int side) {
    groups.get(record).sides.merge(decision, side, (a, b) -> a | b);
  }

  /** Whether these records together hold no more different values than one customer may. */
  boolean fitTogether(Collection<Integer> records) {
    Map<String, Values> together = new HashMap<>();
    Map<String, Integer> most = new HashMap<>();
    for (int root : records.stream().map(this::root).distinct().toList()) {
      groups
          .get(root)
          .values
          .forEach(
              (scope, values) -> {
                most.merge(scope, values.held.size(), Math::max);
                together.merge(scope, values.copy(), Values::with);
              });
    }
    return together.entrySet().stream()
        .allMatch(entry -> entry.getValue().fit(most.getOrDefault(entry.getKey(), 0)));
  }

  /** Notes that the groups as they are now are the units of what is joined from now on. */
  void areUnits() {
    groups.forEach(Group::isUnit);
  }

  /**
   * Whether nothing stands against two groups being one: no denial, and no two of their units with
   * different numbers. What stands against two groups stands against all that they grow into.
   */
  boolean mayBeOne(int a, int b) {
    Group one = groups.get(root(a));
    Group other = groups.get(root(b));
    return !one.deniedSince(other, 0)
        && one.units.stream().allMatch(unit -> other.units.stream().allMatch(unit::fits))
        && fewEnough(one, other)
        && !one.isBornApart(other);
  }

  /** Whether several records of each group agree in a date of birth, and not in the same one. */
  boolean areBornApart(int a, int b) {
    return groups.get(root(a)).isBornApart(groups.get(root(b)));
  }

  private static boolean fewEnough(Group one, Group other) {
    return one.values.entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().proof.valuesPerCustomer() == 1
                    || fit(entry.getValue(), other.values.get(entry.getKey())));
  }

  /** Whether two groups hold no more values together than one customer may. */
  private static boolean fit(Values own, @Nullable Values theirs) {
    return theirs == null
        || own.copy().with(theirs).fit(Math.max(own.held.size(), theirs.held.size()));
  }

  boolean denied(int a, int b) {
    return groups.get(root(a)).deniedSince(groups.get(root(b)), 0);
  }

  /** Joins what evidence joins, unless a denial stands against it. */
  boolean joinUnlessDenied(int a, int b) {
    Group one = groups.get(root(a));
    Group other = groups.get(root(b));
    if (one == other) {
      return true;
    }
    if (one.deniedSince(other, 0)) {
      return false;
    }
    join(one, other);
    return true;
  }

  /** Joins what a person said is one, unless a later decision says otherwise. */
  void joinAsSaid(int a, int b, long decision) {
    Group one = groups.get(root(a));
    Group other = groups.get(root(b));
    if (one != other && !one.deniedSince(other, decision)) {
      join(one, other);
    }
  }

  private void join(Group one, Group other) {
    Group kept = one.members.size() >= other.members.size() ? one : other;
    Group gone = kept == one ? other : one;
    parents[gone.root] = kept.root;
    kept.takeIn(gone);
  }

  List<List<Integer>> all() {
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] == i) {
        all.add(groups.get(i).members);
      }
    }
    return all;
  }

  private record Values(Proof proof, Set<Long> held) {

    Values copy() {
      return new Values(proof, new HashSet<>(held));
    }

    Values with(Values more) {
      held.addAll(more.held);
      return this;
    }

    /** Whether they are few enough, or no more than one of them alone held already. */
    boolean fit(int most) {
      return held.size() <= Math.max(proof.valuesPerCustomer(), most);
    }
  }

  /** What records hold that were one before others joined them. */
  private record Unit(Map<String, Values> values) {
    boolean fits(Unit other) {
      return values.entrySet().stream()
          .allMatch(entry -> Clusters.fit(entry.getValue(), other.values.get(entry.getKey())));
    }
  }

  private static final class Group {
    private final int root;
    private final List<Integer> members = new ArrayList<>();
    private final Map<String, Values> values = new HashMap<>();
    private final Map<Long, Integer> sides = new HashMap<>();
    private final Map<Integer, Integer> births = new HashMap<>();
    private List<Unit> units = List.of();

    Group(int root) {
      this.root = root;
      members.add(root);
    }

    void isUnit() {
      Map<String, Values> held = new HashMap<>();
      values.forEach((scope, own) -> held.put(scope, own.copy()));
      units = held.isEmpty() ? List.of() : List.of(new Unit(held));
      if (settled(Map.of()) > 1) {
        // Who is of two minds says nothing, so that what stands between groups stays as they grow.
        births.clear();
      }
    }

    boolean isBornApart(Group other) {
      return !births.isEmpty() && !other.births.isEmpty() && settled(other.births) > 1;
    }

    /** How many dates of birth several records say, with those of another group. */
    private long settled(Map<Integer, Integer> theirs) {
      Map<Integer, Integer> all = new HashMap<>(theirs);
      births.forEach((date, records) -> all.merge(date, records, Integer::sum));
      return all.values().stream().filter(records -> records >= SETTLING).count();
    }

    boolean deniedSince(Group other, long decision) {
      return sides.entrySet().stream()
          .filter(entry -> entry.getKey() > decision)
          .anyMatch(entry -> opposite(entry.getValue(), other.sides.get(entry.getKey())));
    }

    private static boolean opposite(int side, @Nullable Integer theirs) {
      return theirs != null
          && ((side & 1) != 0 && (theirs & 2) != 0 || (side & 2) != 0 && (theirs & 1) != 0);
    }

    void takeIn(Group gone) {
      members.addAll(gone.members);
      units = Stream.concat(units.stream(), gone.units.stream()).toList();
      gone.values.forEach((scope, theirs) -> values.merge(scope, theirs, Values::with));
      gone.sides.forEach((decision, side) -> sides.merge(decision, side, (a, b) -> a | b));
      gone.births.forEach((date, records) -> births.merge(date, records, Integer::sum));
    }
  }
}
