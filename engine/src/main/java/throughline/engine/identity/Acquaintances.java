package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The portraits of customers that live on, found by the same keys as records. */
final class Acquaintances {
  /** Whoever weighs so many bits less than what would decide changes nothing. */
  private static final double NEARLY = 5;

  private final Records records;
  private final Portraits portraits;
  private final Records faces;
  private final Comparer comparer;
  private final Likening likening;
  private final Limits limits;
  private final double enough;
  private final List<BlockingKey> keys;
  private final Crowd crowd;
  private final List<Postings> postings = new ArrayList<>();
  private final List<Integer> customers = new ArrayList<>();
  private final Map<Integer, Integer> faceOf = new HashMap<>();

  Acquaintances(Resolution resolution, Records records, Limits limits) {
    this.records = records;
    this.portraits = new Portraits(records);
    this.faces = records.blank(0);
    this.comparer = new Comparer(faces);
    this.enough = resolution.settings().enough();
    this.likening = new Likening(records, resolution.trained, enough);
    this.limits = limits;
    Faces learned = Faces.of(resolution.records, resolution.cores);
    this.keys = learned.keys();
    this.crowd = Crowd.of(learned);
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

  /** The customer that a record alone likely is of, -1 where none is; guests count for limits. */
  int likeliest(int lone, Map<Integer, int[]> members, Guests guests) {
    int face = faceOf.getOrDefault(lone, -1);
    Candidates candidates = new Candidates();
    for (int other : found(face)) {
      if (members.getOrDefault(other, new int[0]).length > 1) {
        double bits = speaking(face, other);
        if (bits > 0) {
          candidates.add(other, bits);
        }
      }
    }
    int likeliest = candidates.likeliest();
    boolean likely =
        likeliest >= 0 && candidates.bits(crowd.nobody(records.size())) >= Leftovers.likely(enough);
    return likely && mayBe(lone, likeliest, members, guests) ? likeliest : -1;
  }

  private boolean mayBe(int lone, int host, Map<Integer, int[]> members, Guests guests) {
    int[] own = members.getOrDefault(host, new int[0]);
    int[] all = IntStream.concat(IntStream.of(own), IntStream.of(guests.records(host))).toArray();
    return limits.broken(all, new int[] {lone}) < 0;
  }

  /** Records alone for which a customer may weigh something now. */
  List<Integer> aloneNear(int customer, Map<Integer, int[]> members) {
    int face = faceOf.getOrDefault(customer, -1);
    double least = Weights.log2(Math.max(1, crowd.nobody(0))) - NEARLY;
    return found(face).stream()
        .filter(other -> members.getOrDefault(other, new int[0]).length == 1)
        .filter(other -> speaking(face, other) >= least)
        .toList();
  }

  private double speaking(int face, int other) {
    return likening.score(faces, comparer, face, faceOf.getOrDefault(other, face))
        - likening.start();
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
