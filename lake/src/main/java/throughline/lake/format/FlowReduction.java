package throughline.lake.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.Part;

/**
 * Gateways and the ways between them, reduced to blocks: what follows on one another becomes one
 * way, ways side by side between two gateways of one kind become a choice or a parallel block, a
 * way back becomes a repeat, until one way is left from the beginning to the end. Ways that part
 * and meet otherwise are no blocks.
 */
final class FlowReduction {
  static final int BEGIN = 0;
  static final int END = 1;

  /** A way from gateway to gateway; the part on it is null where nothing is. */
  // No record: two ways may look alike and are still two.
  private static final class Way {
    private final int from;
    private final int to;
    private final @Nullable Part part;
    private final int order;

    Way(int from, int to, @Nullable Part part, int order) {
      this.from = from;
      this.to = to;
      this.part = part;
      this.order = order;
    }
  }

  private final List<Boolean> parallel = new ArrayList<>(List.of(false, false));
  private final List<List<Way>> in = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
  private final List<List<Way>> out =
      new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
  private boolean nests = true;

  /** A new gateway: of ways of which one, or of which all are taken. */
  int gateway(boolean all) {
    parallel.add(all);
    in.add(new ArrayList<>());
    out.add(new ArrayList<>());
    return parallel.size() - 1;
  }

  /**
   * @param order of several ways, the one with the lower number comes first in its block
   */
  void connect(int from, int to, @Nullable Part part, int order) {
    add(new Way(from, to, part, order));
  }

  /** Whether all was blocks; where not, what was left may come in any order and number. */
  boolean nests() {
    return nests;
  }

  /** The one way that is left, or null where nothing is on it. */
  @Nullable Part reduced() {
    boolean changed = true;
    while (changed) {
      changed =
          everywhere(this::reduce)
              || everywhere(gateway -> besides(gateway, false))
              || everywhere(this::contract);
    }
    List<Way> left = out.stream().flatMap(List::stream).toList();
    if (left.size() == 1 && left.get(0).from == BEGIN && left.get(0).to == END) {
      return left.get(0).part;
    }
    nests = false;
    return anyOrder(left);
  }

  private static @Nullable Part anyOrder(List<Way> left) {
    List<Part> parts = new ArrayList<>();
    for (Way way : left) {
      if (way.part != null) {
        parts.add(way.part);
      }
    }
    return parts.isEmpty()
        ? null
        : new Part.Optionally(new Part.Repeated(new Part.Choice(parts), null));
  }

  private boolean everywhere(Predicate<Integer> rule) {
    boolean changed = false;
    for (int gateway = 0; gateway < parallel.size(); gateway++) {
      while (rule.test(gateway)) {
        changed = true;
      }
    }
    return changed;
  }

  private boolean reduce(int gateway) {
    return besides(gateway, true) || series(gateway) || toItself(gateway) || back(gateway);
  }

  /**
   * @param whole whether only blocks are made that one of the two gateways has nothing beside: it
   *     keeps its parts in their order
   */
  private boolean besides(int from, boolean whole) {
    for (Way one : out.get(from)) {
      List<Way> same =
          out.get(from).stream()
              .filter(way -> way.to == one.to)
              .sorted(Comparator.comparingInt(way -> way.order))
              .toList();
      if (same.size() > 1
          && (!whole || isAll(from, same))
          && (isSameKind(from, one.to) || endsWith(from, same))) {
        same.forEach(this::remove);
        add(new Way(from, one.to, block(parallel.get(from), same), same.get(0).order));
        return true;
      }
    }
    return false;
  }

  private boolean isSameKind(int one, int other) {
    return parallel.get(one).equals(parallel.get(other));
  }

  private boolean isAll(int from, List<Way> ways) {
    return ways.size() == out.get(from).size() || ways.size() == in.get(ways.get(0).to).size();
  }

  /** Parallel ways that each come to an end of their own end together. */
  private boolean endsWith(int from, List<Way> ways) {
    return ways.get(0).to == END && ways.size() == out.get(from).size();
  }

  private static @Nullable Part block(boolean all, List<Way> ways) {
    List<Part> parts = new ArrayList<>();
    for (Way way : ways) {
      if (way.part != null) {
        parts.add(way.part);
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    if (all) {
      return parts.size() == 1 ? parts.get(0) : new Part.Parallel(parts);
    }
    Part choice = parts.size() == 1 ? parts.get(0) : new Part.Choice(parts);
    return parts.size() < ways.size() ? new Part.Optionally(choice) : choice;
  }

  private boolean series(int gateway) {
    if (gateway <= END || in.get(gateway).size() != 1 || out.get(gateway).size() != 1) {
      return false;
    }
    Way before = in.get(gateway).get(0);
    Way after = out.get(gateway).get(0);
    if (before.from == gateway) {
      return false;
    }
    remove(before);
    remove(after);
    int order = Math.min(before.order, after.order);
    add(new Way(before.from, after.to, then(before.part, after.part), order));
    return true;
  }

  private static @Nullable Part then(@Nullable Part first, @Nullable Part next) {
    if (first == null || next == null) {
      return first == null ? next : first;
    }
    List<Part> parts = new ArrayList<>(parts(first));
    parts.addAll(parts(next));
    return new Part.Sequence(parts);
  }

  private static List<Part> parts(Part part) {
    return part instanceof Part.Sequence sequence ? sequence.parts() : List.of(part);
  }

  /** A way from a gateway to itself lies before all others that leave it, any number of times. */
  private boolean toItself(int gateway) {
    for (Way way : out.get(gateway)) {
      if (way.to == gateway && !parallel.get(gateway)) {
        remove(way);
        int after = gateway(false);
        for (Way other : List.copyOf(out.get(gateway))) {
          remove(other);
          add(new Way(after, other.to, other.part, other.order));
        }
        add(new Way(gateway, after, again(null, way.part), way.order));
        return true;
      }
    }
    return false;
  }

  private boolean back(int gateway) {
    if (parallel.get(gateway) || out.get(gateway).size() != 1) {
      return false;
    }
    Way forth = out.get(gateway).get(0);
    if (parallel.get(forth.to) || in.get(forth.to).size() != 1) {
      return false;
    }
    for (Way back : out.get(forth.to)) {
      if (back.to == gateway) {
        remove(back);
        remove(forth);
        add(new Way(gateway, forth.to, again(forth.part, back.part), forth.order));
        return true;
      }
    }
    return false;
  }

  private static @Nullable Part again(@Nullable Part part, @Nullable Part between) {
    if (part != null) {
      return new Part.Repeated(part, between);
    }
    return between == null ? null : new Part.Optionally(new Part.Repeated(between, null));
  }

  /** Two gateways of one kind with nothing between them are one. */
  private boolean contract(int gateway) {
    for (Way way : out.get(gateway)) {
      boolean onlyWay = out.get(gateway).size() == 1 || in.get(way.to).size() == 1;
      boolean inner = gateway > END && way.to > END && way.to != gateway;
      if (inner
          && onlyWay
          && way.part == null
          && parallel.get(gateway).equals(parallel.get(way.to))) {
        remove(way);
        join(gateway, way.to);
        return true;
      }
    }
    return false;
  }

  private void join(int kept, int gone) {
    for (Way way : List.copyOf(in.get(gone))) {
      remove(way);
      add(new Way(way.from == gone ? kept : way.from, kept, way.part, way.order));
    }
    for (Way way : List.copyOf(out.get(gone))) {
      remove(way);
      add(new Way(kept, way.to, way.part, way.order));
    }
  }

  private void add(Way way) {
    out.get(way.from).add(way);
    in.get(way.to).add(way);
  }

  private void remove(Way way) {
    out.get(way.from).remove(way);
    in.get(way.to).remove(way);
  }
}
