package throughline.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.customers.identity.Evidence.Likeness;
import throughline.customers.identity.Evidence.Weighed;
import throughline.testing.Seed;

class AverageLinkageTest {
  private static final double ENOUGH = 2;
  private static final int ROUNDS = 400;

  private final Random random = new Random(Seed.of(AverageLinkageTest.class));

  @Test
  void doesNotFollowAChainOfStrangers() {
    Clusters clusters = new Clusters(3);

    AverageLinkage.join(
        clusters,
        new Likeness(ENOUGH, List.of(pair(0, 1, 9), pair(1, 2, 8)), List.of(), Map.of()),
        places(3));

    assertThat(groups(clusters)).isEqualTo("[[0, 1], [2]]");
  }

  @Test
  void joinsAsTheDefinitionSaysAmongLimitsAndDenials() {
    for (int round = 0; round < ROUNDS; round++) {
      int size = 2 + random.nextInt(14);
      Likeness likeness = likeness(size);
      long trait = random.nextLong();
      Clusters fast = clusters(size, new Random(trait));
      Clusters plain = clusters(size, new Random(trait));

      AverageLinkage.join(fast, likeness, places(size));
      joinPlainly(plain, likeness);

      assertThat(groups(fast)).as("%s", likeness).isEqualTo(groups(plain));
    }
  }

  @Test
  void wouldNoticeThatLimitsAreForgotten() {
    boolean different = false;
    for (int round = 0; round < ROUNDS && !different; round++) {
      int size = 2 + random.nextInt(14);
      Likeness likeness = likeness(size);
      Clusters fast = new Clusters(size);
      Clusters plain = clusters(size, random);
      AverageLinkage.join(fast, likeness, places(size));
      joinPlainly(plain, likeness);
      different = !groups(fast).equals(groups(plain));
    }
    assertThat(different).isTrue();
  }

  /** The negative control: who joins namesakes with settled births apart joins others. */
  @Test
  void wouldNoticeThatBirthsAreForgotten() {
    boolean different = false;
    for (int round = 0; round < ROUNDS && !different; round++) {
      int size = 2 + random.nextInt(14);
      Likeness likeness = likeness(size);
      Clusters fast = new Clusters(size);
      Clusters plain = new Clusters(size);
      AverageLinkage.join(
          fast, new Likeness(ENOUGH, likeness.pairs(), List.of(), Map.of()), places(size));
      joinPlainly(plain, likeness);
      different = !groups(fast).equals(groups(plain));
    }
    assertThat(different).isTrue();
  }

  /** Whoever looks only as far as decides sees the same as who looks at all. */
  @Test
  void joinsTheSameWhenItLooksOnlyAroundOne() {
    int looked = 0;
    int there = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int size = 2 + random.nextInt(40);
      Likeness likeness = sparse(size);
      long trait = random.nextLong();
      Clusters whole = clusters(size, new Random(trait));
      AverageLinkage.join(whole, likeness, places(size));
      int target = random.nextInt(size);

      Set<Integer> known = new TreeSet<>();
      Set<Integer> around = around(size, likeness, trait, target, known, false);

      assertThat(around).as("%s of %s", target, likeness).isEqualTo(members(whole, target));
      looked += known.size();
      there += size;
    }
    assertThat(looked).as("of %s records", there).isLessThan(there * 3 / 4);
  }

  /** The negative control: who does not look further where it decides sees something else. */
  @Test
  void wouldNoticeThatOneDoesNotLookFarEnough() {
    boolean different = false;
    for (int round = 0; round < ROUNDS && !different; round++) {
      int size = 2 + random.nextInt(40);
      Likeness likeness = sparse(size);
      long trait = random.nextLong();
      Clusters whole = clusters(size, new Random(trait));
      AverageLinkage.join(whole, likeness, places(size));
      Set<Integer> around = around(size, likeness, trait, 0, new TreeSet<>(), true);
      different = !around.equals(members(whole, 0));
    }
    assertThat(different).isTrue();
  }

  private Likeness sparse(int size) {
    List<Weighed> pairs =
        likeness(size).pairs().stream()
            .filter(pair -> pair.b() - pair.a() < 4 || random.nextInt(12) == 0)
            .toList();
    return new Likeness(ENOUGH, pairs, List.of(), births(size));
  }

  /** The group of a record, found by asking for what is missing again and again, or only once. */
  private static Set<Integer> around(
      int size, Likeness likeness, long trait, int target, Set<Integer> known, boolean once) {
    Clusters units = clusters(size, new Random(trait));
    Set<Long> missing = Set.of((long) target);
    Clusters clusters = units;
    for (int step = 0; !missing.isEmpty() && !(once && step > 1); step++) {
      missing.forEach(record -> known.addAll(members(units, record.intValue())));
      Map<Long, Integer> places = places(size);
      places.values().retainAll(known);
      List<Weighed> pairs =
          likeness.pairs().stream()
              .filter(pair -> known.contains((int) pair.a()) || known.contains((int) pair.b()))
              .toList();
      clusters = clusters(size, new Random(trait));
      missing =
          AverageLinkage.follow(
              clusters,
              new Likeness(ENOUGH, pairs, List.of(), likeness.births()),
              places,
              Set.of(target));
    }
    return members(clusters, target);
  }

  private static Set<Integer> members(Clusters clusters, int record) {
    return clusters.all().stream()
        .filter(group -> group.contains(record))
        .findFirst()
        .map(TreeSet::new)
        .orElseThrow();
  }

  @Test
  void bringsManyWhoAreAllAlikeToAnEnd() {
    int size = 600;
    List<Weighed> pairs = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        pairs.add(pair(a, b, a / 4 == b / 4 ? 9 : 2.5 - b % 7));
      }
    }
    Clusters clusters = new Clusters(size);

    AverageLinkage.join(clusters, new Likeness(ENOUGH, pairs, List.of(), Map.of()), places(size));

    assertThat(clusters.all()).hasSize(size / 4).allMatch(group -> group.size() == 4);
  }

  // Halves, so that sums are exact in whatever order.
  private Likeness likeness(int size) {
    List<Weighed> pairs = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        if (random.nextInt(3) > 0) {
          pairs.add(pair(a, b, (random.nextInt(44) - 14) / 2.0));
        }
      }
    }
    return new Likeness(ENOUGH, pairs, List.of(), births(size));
  }

  private Map<Long, Integer> births(int size) {
    Map<Long, Integer> births = new HashMap<>();
    for (long record = 0; record < size; record++) {
      if (random.nextInt(3) == 0) {
        births.put(record, 19_700_718 + random.nextInt(3));
      }
    }
    return births;
  }

  private static Weighed pair(int a, int b, double bits) {
    return new Weighed(a, b, bits);
  }

  private static Map<Long, Integer> places(int size) {
    Map<Long, Integer> places = new HashMap<>();
    for (int place = 0; place < size; place++) {
      places.put((long) place, place);
    }
    return places;
  }

  private static Clusters clusters(int size, Random random) {
    Clusters clusters = new Clusters(size);
    for (int place = 0; place < size; place++) {
      if (random.nextInt(3) == 0) {
        clusters.holds(place, "customer_number 1", Proof.NUMBER, random.nextInt(4));
      }
      if (random.nextInt(4) == 0) {
        clusters.stands(place, 1 + random.nextInt(2), 1 + random.nextInt(2));
      }
    }
    for (int place = 1; place < size; place++) {
      if (random.nextInt(6) == 0 && clusters.fitTogether(List.of(place - 1, place))) {
        clusters.joinUnlessDenied(place - 1, place);
      }
    }
    return clusters;
  }

  private static String groups(Clusters clusters) {
    return clusters.all().stream()
        .map(group -> new TreeSet<>(group).toString())
        .sorted()
        .toList()
        .toString();
  }

  /** Looks at all pairs of groups again after each join; of equal ones at the first. */
  private static void joinPlainly(Clusters clusters, Likeness likeness) {
    Map<List<Integer>, Double> units = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> births = births(clusters, likeness);
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (Weighed pair : likeness.pairs()) {
      int one = clusters.first((int) pair.a());
      int other = clusters.first((int) pair.b());
      if (one != other) {
        units.merge(key(one, other), Math.max(-6, Math.min(12, pair.bits())), Math::max);
        groups.put(one, List.of(one));
        groups.put(other, List.of(other));
      }
    }
    TreeSet<Integer> firsts = new TreeSet<>(groups.keySet());
    List<Integer> best = List.of(-1);
    while (!best.isEmpty()) {
      best = List.of();
      double most = ENOUGH;
      for (int one : firsts) {
        for (int other : firsts.tailSet(one, false)) {
          double average = average(units, groups.get(one), groups.get(other));
          boolean better = best.isEmpty() ? average >= most : average > most;
          if (better && mayBeOne(clusters, births, groups.get(one), groups.get(other))) {
            most = average;
            best = List.of(one, other);
          }
        }
      }
      if (!best.isEmpty()) {
        clusters.joinUnlessDenied(best.get(0), best.get(1));
        List<Integer> together = new ArrayList<>(groups.get(best.get(0)));
        together.addAll(groups.get(best.get(1)));
        groups.put(best.get(0), together);
        firsts.remove(best.get(1));
      }
    }
  }

  private static boolean mayBeOne(
      Clusters clusters,
      Map<Integer, Map<Integer, Integer>> births,
      List<Integer> one,
      List<Integer> other) {
    Map<Integer, Integer> said = new HashMap<>();
    Stream.concat(one.stream(), other.stream())
        .forEach(unit -> births.get(unit).forEach((date, n) -> said.merge(date, n, Integer::sum)));
    return clusters.fitTogether(List.of(one.get(0), other.get(0)))
        && !clusters.denied(one.get(0), other.get(0))
        && said.values().stream().filter(records -> records > 1).count() < 2;
  }

  /** What the records of each unit say, by its first; one of two minds says nothing. */
  private static Map<Integer, Map<Integer, Integer>> births(Clusters clusters, Likeness likeness) {
    Map<Integer, Map<Integer, Integer>> births = new HashMap<>();
    for (List<Integer> unit : clusters.all()) {
      Map<Integer, Integer> said = new HashMap<>();
      for (long record : unit) {
        Integer date = likeness.births().get(record);
        if (date != null) {
          said.merge(date, 1, Integer::sum);
        }
      }
      boolean torn = said.values().stream().filter(records -> records > 1).count() > 1;
      births.put(Collections.min(unit), torn ? Map.of() : said);
    }
    return births;
  }

  private static List<Integer> key(int one, int other) {
    return List.of(Math.min(one, other), Math.max(one, other));
  }

  private static double average(
      Map<List<Integer>, Double> units, List<Integer> ones, List<Integer> others) {
    double sum = 0;
    for (int one : ones) {
      for (int other : others) {
        sum += units.getOrDefault(key(one, other), -6.0);
      }
    }
    return sum / (ones.size() * others.size());
  }
}
