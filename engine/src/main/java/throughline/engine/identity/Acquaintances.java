package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The portraits of customers that live on, found by the same keys as records. */
final class Acquaintances {
  private final Portraits portraits;
  private final Records faces;
  private final Comparer comparer;
  private final Likening likening;
  private final Limits limits;
  private final double enough;
  private final List<BlockingKey> keys;
  private final List<Postings> postings = new ArrayList<>();
  private final List<Integer> customers = new ArrayList<>();
  private final Map<Integer, Integer> faceOf = new HashMap<>();

  Acquaintances(Resolution resolution, Records records, Limits limits) {
    this.portraits = new Portraits(records);
    this.faces = records.blank(0);
    this.comparer = new Comparer(faces);
    this.enough = resolution.settings().enough();
    this.likening = new Likening(records, resolution.trained, enough);
    this.limits = limits;
    this.keys = Gathering.keys(resolution.records, resolution.groups);
    begin(Map.of());
  }

  /** Begins with the portraits of these customers. */
  void begin(Map<Integer, int[]> members) {
    members.forEach((customer, entries) -> add(customer, portraits.of(entries)));
    postings.clear();
    keys.forEach(key -> postings.add(Postings.of(key, faces, this::isCurrent)));
  }

  private int add(int customer, int[] portrait) {
    int face = faces.add(portrait);
    customers.add(customer);
    faceOf.put(customer, face);
    return face;
  }

  /** Portrays a customer anew. A face that changed is a new one: keys are never taken back. */
  void portray(int customer, int[] entries) {
    int[] portrait = portraits.of(entries);
    Integer known = faceOf.get(customer);
    if (known != null && isSame(known, portrait)) {
      return;
    }
    int face = add(customer, portrait);
    for (Postings each : postings) {
      int value = each.value(faces, face);
      if (value != 0) {
        each.add(value, face);
      }
    }
  }

  private boolean isSame(int face, int[] portrait) {
    int[] codes = new int[portrait.length];
    Arrays.setAll(codes, field -> faces.code(field, face));
    return Arrays.equals(codes, portrait);
  }

  void forget(int customer) {
    faceOf.remove(customer);
  }

  /** The customer that is most like this one and may be the same, -1 where none is. */
  int closest(int customer, Map<Integer, int[]> members) {
    int[] own = members.getOrDefault(customer, new int[0]);
    int face = faceOf.getOrDefault(customer, -1);
    int closest = -1;
    double most = enough;
    for (int other : found(face)) {
      int[] entries = members.getOrDefault(other, new int[0]);
      if (other == customer || entries.length == 0 || own.length + entries.length <= 2) {
        continue;
      }
      double score = likening.score(faces, comparer, face, faceOf.getOrDefault(other, face));
      boolean better = score > most || (score == most && (closest < 0 || other < closest));
      if (better && likening.isSupported(own, entries) && limits.broken(own, entries) < 0) {
        most = score;
        closest = other;
      }
    }
    return closest;
  }

  private Set<Integer> found(int face) {
    Set<Integer> found = new HashSet<>();
    for (Postings each : postings) {
      int value = each.value(faces, face);
      if (value != 0) {
        each.tell(value, other -> found.add(customers.get(other)));
      }
    }
    return found;
  }

  /** Whether a face is what a customer looks like now. */
  private boolean isCurrent(int face) {
    return faceOf.getOrDefault(customers.get(face), -1) == face;
  }
}
