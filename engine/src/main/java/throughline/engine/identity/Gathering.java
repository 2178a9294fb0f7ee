package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * Groups that are one customer by what their records agree in, though the records one by one lack
 * or garble too much: their portraits are blocked and compared like records (iterative blocking,
 * Whang and others 2009), until nothing more is joined.
 */
final class Gathering {
  private static final int MOST_ROUNDS = 4;

  private final Records records;
  private final Portraits portraits;
  private final Likening likening;
  private final Limits limits;
  private final double enough;
  private final ExecutorService workers;
  private final List<PortraitMatch> matches = new ArrayList<>();

  Gathering(Records records, Trained trained, double enough, ExecutorService workers) {
    this.records = records;
    this.portraits = new Portraits(records);
    this.likening = new Likening(records, trained, enough);
    this.limits = new Limits(records);
    this.enough = enough;
    this.workers = workers;
  }

  /** For each record the first of its customer, given those of its group. */
  int[] gathered(int[] groups) {
    int[] gathered = groups.clone();
    boolean[] fresh = new boolean[groups.length];
    Arrays.fill(fresh, true);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (!joined(gathered, fresh)) {
        break;
      }
    }
    return gathered;
  }

  /** By what groups were joined so far, each by its first record. */
  List<PortraitMatch> matches() {
    return List.copyOf(matches);
  }

  /** Joins once, and marks the groups that were joined by their first record. */
  private boolean joined(int[] groups, boolean[] fresh) {
    int[][] members = members(groups);
    boolean[] changed = new boolean[members.length];
    for (int unit = 0; unit < members.length; unit++) {
      changed[unit] = members[unit].length > 1 && fresh[members[unit][0]];
    }
    Records faces = faces(records, portraits, members);
    Arrays.fill(fresh, false);
    Links links = links(faces, changed);
    boolean any = false;
    for (int[] group : together(members, faces, links)) {
      int first = Arrays.stream(group).min().orElseThrow();
      for (int entry : group) {
        groups[entry] = first;
      }
      fresh[first] = true;
      any = true;
    }
    return any;
  }

  /** By which keys the portraits of these groups are found. */
  static List<BlockingKey> keys(Records records, int[] groups) {
    return Blocking.of(faces(records, new Portraits(records), members(groups))).keys();
  }

  /** The portrait of each group, in their order. */
  private static Records faces(Records records, Portraits portraits, int[][] members) {
    Records faces = records.blank(0);
    for (int[] group : members) {
      faces.add(portraits.of(group));
    }
    return faces;
  }

  /** The records of each group. */
  private static int[][] members(int[] groups) {
    Components components = new Components(groups.length);
    for (int entry = 0; entry < groups.length; entry++) {
      components.connect(entry, groups[entry]);
    }
    Parts units = Parts.of(components, groups.length);
    return IntStream.range(0, units.count()).mapToObj(units::members).toArray(int[][]::new);
  }

  // Two groups of which neither changed were compared before.
  private Links links(Records faces, boolean[] changed) {
    Blocking blocking = Blocking.of(faces);
    ThreadLocal<Comparer> comparers = ThreadLocal.withInitial(() -> new Comparer(faces));
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
                  if (changed[one] || changed[other]) {
                    add(links, likening.score(faces, comparer, one, other), one, other);
                  }
                });
            return links;
          });
    }
    Links links = new Links();
    Resolving.all(workers, tasks).forEach(links::add);
    return links;
  }

  private static void add(Links links, double score, int one, int other) {
    if (score > Agglomeration.LEAST) {
      links.add(one, other, (float) score);
    }
  }

  /** The records of the groups that become one. */
  private List<int[]> together(int[][] members, Records faces, Links links) {
    Components components = new Components(members.length);
    for (int link = 0; link < links.size(); link++) {
      if (links.score(link) >= enough && isSupported(members, links, link)) {
        components.connect(links.one(link), links.other(link));
      }
    }
    Parts parts = Parts.of(components, members.length);
    Parts ofLinks = links.within(components, parts);
    List<int[]> together = new ArrayList<>();
    Comparer comparer = new Comparer(faces);
    int[] places = new int[members.length];
    for (int part = 0; part < parts.count(); part++) {
      int[] units = parts.members(part);
      if (units.length > 1) {
        int[] own = supported(ofLinks.members(part), links, members);
        for (int[] group : joined(units, own, links, members, places)) {
          together.add(entries(group, members));
          note(group, own, links, members, faces, comparer);
        }
      }
    }
    return together;
  }

  private boolean isSupported(int[][] members, Links links, int link) {
    return likening.isSupported(members[links.one(link)], members[links.other(link)]);
  }

  private int[] supported(int[] own, Links links, int[][] members) {
    return Arrays.stream(own).filter(link -> isSupported(members, links, link)).toArray();
  }

  /** The groups of several units that become one. */
  private List<int[]> joined(int[] units, int[] own, Links links, int[][] members, int[] places) {
    int[][] entries = new int[units.length][];
    for (int place = 0; place < units.length; place++) {
      places[units[place]] = place;
      entries[place] = members[units[place]];
    }
    Agglomeration agglomeration = new Agglomeration(limits, enough, entries);
    for (int link : own) {
      agglomeration.add(places[links.one(link)], places[links.other(link)], links.score(link));
    }
    return agglomeration.groups().stream()
        .filter(group -> group.length > 1)
        .map(group -> Arrays.stream(group).map(place -> units[place]).toArray())
        .toList();
  }

  private static int[] entries(int[] units, int[][] members) {
    return Arrays.stream(units).flatMap(unit -> Arrays.stream(members[unit])).toArray();
  }

  /** Notes as few matches, the best ones, as connect all units of a group. */
  private void note(
      int[] group, int[] own, Links links, int[][] members, Records faces, Comparer comparer) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int unit : group) {
      numbers.put(unit, numbers.size());
    }
    Components connected = new Components(group.length);
    Arrays.stream(own)
        .filter(link -> numbers.containsKey(links.one(link)))
        .filter(link -> numbers.containsKey(links.other(link)))
        .boxed()
        .sorted(Comparator.comparingDouble(link -> -links.score(link)))
        .forEach(
            link -> {
              int one = links.one(link);
              int other = links.other(link);
              int first = numbers.getOrDefault(one, 0);
              int second = numbers.getOrDefault(other, 0);
              if (connected.of(first) != connected.of(second)) {
                connected.connect(first, second);
                Explanation why = likening.explain(faces, comparer, one, other);
                matches.add(new PortraitMatch(members[one][0], members[other][0], why));
              }
            });
  }
}
