package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Groups that are one customer by what their records agree in, though the records one by one lack
 * or garble too much: their portraits are blocked and compared like records (iterative blocking,
 * Whang and others 2009), until nothing more is joined.
 */
final class Gathering {
  private static final int MOST_ROUNDS = 4;

  private final Records records;
  private final Likening likening;
  private final Limits limits;
  private final double enough;
  private final ExecutorService workers;
  private final List<PortraitMatch> matches = new ArrayList<>();

  Gathering(Records records, Trained trained, double enough, ExecutorService workers) {
    this.records = records;
    this.likening = new Likening(records, trained, enough);
    this.limits = new Limits(records);
    this.enough = enough;
    this.workers = workers;
  }

  /** The same groups, joined. */
  Gathered gathered(int[] groups) {
    int[] gathered = groups.clone();
    boolean[] fresh = new boolean[groups.length];
    Arrays.fill(fresh, true);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (!joined(gathered, fresh)) {
        break;
      }
    }
    return new Gathered(gathered, gathered, matches);
  }

  /** Joins once, and marks the groups that were joined by their first record. */
  private boolean joined(int[] groups, boolean[] fresh) {
    Faces faces = Faces.of(records, groups);
    boolean[] changed = new boolean[faces.size()];
    for (int unit = 0; unit < changed.length; unit++) {
      changed[unit] = !faces.isAlone(unit) && fresh[faces.members(unit)[0]];
    }
    Arrays.fill(fresh, false);
    // Two groups of which neither changed were compared before.
    Links links =
        faces.links(
            likening, Agglomeration.LEAST, (one, other) -> changed[one] || changed[other], workers);
    boolean any = false;
    for (int[] group : together(faces, links)) {
      int first = Arrays.stream(group).min().orElseThrow();
      for (int entry : group) {
        groups[entry] = first;
      }
      fresh[first] = true;
      any = true;
    }
    return any;
  }

  /** The records of the groups that become one. */
  private List<int[]> together(Faces faces, Links links) {
    Components components = new Components(faces.size());
    for (int link = 0; link < links.size(); link++) {
      if (links.score(link) >= enough && isSupported(faces, links, link)) {
        components.connect(links.one(link), links.other(link));
      }
    }
    Parts parts = Parts.of(components, faces.size());
    Parts ofLinks = links.within(components, parts);
    List<int[]> together = new ArrayList<>();
    Comparer comparer = new Comparer(faces.portraits());
    int[] places = new int[faces.size()];
    for (int part = 0; part < parts.count(); part++) {
      int[] units = parts.members(part);
      if (units.length > 1) {
        int[] own = supported(ofLinks.members(part), links, faces);
        for (int[] group : joined(units, own, links, faces, places)) {
          together.add(entries(group, faces));
          note(group, own, links, faces, comparer);
        }
      }
    }
    return together;
  }

  private boolean isSupported(Faces faces, Links links, int link) {
    return likening.isSupported(faces.members(links.one(link)), faces.members(links.other(link)));
  }

  private int[] supported(int[] own, Links links, Faces faces) {
    return Arrays.stream(own).filter(link -> isSupported(faces, links, link)).toArray();
  }

  /** The groups of several units that become one. */
  private List<int[]> joined(int[] units, int[] own, Links links, Faces faces, int[] places) {
    int[][] entries = new int[units.length][];
    for (int place = 0; place < units.length; place++) {
      places[units[place]] = place;
      entries[place] = faces.members(units[place]);
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

  private static int[] entries(int[] units, Faces faces) {
    return Arrays.stream(units).flatMap(unit -> Arrays.stream(faces.members(unit))).toArray();
  }

  /** Notes as few matches, the best ones, as connect all units of a group. */
  private void note(int[] group, int[] own, Links links, Faces faces, Comparer comparer) {
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
                Explanation why = likening.explain(faces.portraits(), comparer, one, other);
                matches.add(new PortraitMatch(faces.members(one)[0], faces.members(other)[0], why));
              }
            });
  }
}
