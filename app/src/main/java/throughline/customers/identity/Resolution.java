package throughline.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.customers.identity.Evidence.Decision;
import throughline.customers.identity.Evidence.Held;
import throughline.customers.identity.Evidence.KnownRecord;
import throughline.customers.identity.Evidence.Weighed;

/**
 * Which records are one person, by the evidence alone: the same evidence gives the same groups,
 * whatever the order in which it came.
 *
 * <p>Shared identifiers join first, strongest first, as far as limits and denials let them; what
 * people stated joins the groups that then stand, the latest decision last. What is only probable
 * joins what stands after that, and never against a denial or a limit.
 */
public final class Resolution {
  private static final Comparator<KnownRecord> BY_NAME =
      Comparator.comparingInt(KnownRecord::source).thenComparing(KnownRecord::key);

  private final Evidence evidence;
  private final List<KnownRecord> records;
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<Long, Identifier> identifiers = new HashMap<>();
  private final Map<Long, Identifier> aliases = new HashMap<>();
  private final Set<Long> contested = new HashSet<>();
  private final Clusters clusters;

  private Resolution(Evidence evidence) {
    this.evidence = evidence;
    records = evidence.records().stream().sorted(BY_NAME).toList();
    for (int i = 0; i < records.size(); i++) {
      places.put(records.get(i).id(), i);
    }
    evidence.identifiers().forEach(identifier -> identifiers.put(identifier.id(), identifier));
    clusters = new Clusters(records.size());
  }

  /** The records of each person, by their ids. */
  public static List<List<Long>> of(Evidence evidence) {
    return new Resolution(evidence).resolved();
  }

  /** The identifiers that would join more than one customer may hold, and so join nobody. */
  public static Set<Long> contested(Evidence evidence) {
    Resolution resolution = new Resolution(evidence);
    resolution.resolved();
    return Set.copyOf(resolution.contested);
  }

  /** Whether a denial stands between two records. */
  public static boolean isDenied(Evidence evidence, long a, long b) {
    return between(evidence, a, b, Clusters::denied);
  }

  /** Whether two records' customers would hold more different values than one may. */
  public static boolean isTooMuch(Evidence evidence, long a, long b) {
    return between(
        evidence, a, b, (clusters, one, other) -> !clusters.fitTogether(List.of(one, other)));
  }

  /** Whether several records of each customer agree in a date of birth, and not in the same one. */
  public static boolean areBornApart(Evidence evidence, long a, long b) {
    return between(evidence, a, b, Clusters::areBornApart);
  }

  private interface Question {
    boolean ask(Clusters clusters, int one, int other);
  }

  private static boolean between(Evidence evidence, long a, long b, Question question) {
    Resolution resolution = new Resolution(evidence);
    resolution.resolved();
    Integer one = resolution.places.get(a);
    Integer other = resolution.places.get(b);
    return one != null && other != null && question.ask(resolution.clusters, one, other);
  }

  /**
   * With whom some records are joined.
   *
   * @param missing the records of which everything has to be known to say so; none when it is said
   * @param joined all records of their customers
   */
  public record Surroundings(Set<Long> missing, Set<Long> joined) {
    public Surroundings {
      missing = Set.copyOf(missing);
      joined = Set.copyOf(joined);
    }
  }

  /**
   * With whom some records are joined, by evidence that need not be all of it: what is exact or
   * stated is complete, and of each record all that were weighed against it are known.
   */
  public static Surroundings around(Evidence evidence, Set<Long> records) {
    Resolution resolution = new Resolution(evidence);
    resolution.joinWithoutLikeness();
    Set<Integer> targets =
        records.stream()
            .map(resolution.places::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<Long> missing =
        AverageLinkage.follow(resolution.clusters, evidence.likeness(), resolution.places, targets);
    Set<Integer> roots =
        targets.stream().map(resolution.clusters::root).collect(Collectors.toSet());
    Set<Long> joined = new HashSet<>();
    resolution.places.forEach(
        (record, place) -> {
          if (roots.contains(resolution.clusters.root(place))) {
            joined.add(record);
          }
        });
    return new Surroundings(missing, joined);
  }

  private List<List<Long>> resolved() {
    joinWithoutLikeness();
    AverageLinkage.join(clusters, evidence.likeness(), places);
    joinPortraits();
    return clusters.all().stream().map(this::ids).toList();
  }

  /** Groups that are one by what all their records agree in, the most alike first. */
  private void joinPortraits() {
    evidence.likeness().portraits().stream()
        .filter(match -> match.bits() >= evidence.likeness().enough())
        .filter(match -> places.containsKey(match.a()) && places.containsKey(match.b()))
        .sorted(
            Comparator.comparingDouble(Weighed::bits)
                .reversed()
                .thenComparingInt(match -> places.getOrDefault(match.a(), 0))
                .thenComparingInt(match -> places.getOrDefault(match.b(), 0)))
        .forEach(this::joinPortrait);
  }

  private void joinPortrait(Weighed match) {
    int one = places.getOrDefault(match.a(), 0);
    int other = places.getOrDefault(match.b(), 0);
    if (clusters.mayBeOne(one, other)) {
      clusters.joinUnlessDenied(one, other);
    }
  }

  private void joinWithoutLikeness() {
    uniteAliases();
    Map<Identifier, List<Held>> holders = holders();
    evidence.decisions().forEach(this::takeSides);
    holders.forEach(this::noteValues);
    holders.forEach(this::joinHolders);
    evidence.decisions().stream()
        .sorted(Comparator.comparingLong(Decision::id))
        .forEach(this::joinTies);
  }

  private List<Long> ids(List<Integer> members) {
    return members.stream().map(place -> records.get(place).id()).sorted().toList();
  }

  /** Identifiers that a source called one person's are one: the strongest speaks for all. */
  private void uniteAliases() {
    List<Evidence.Alias> open = new ArrayList<>(evidence.aliases());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Evidence.Alias alias : open) {
        changed |= unite(alias);
      }
    }
  }

  private boolean unite(Evidence.Alias alias) {
    Identifier smaller = spokesman(alias.smaller());
    Identifier larger = spokesman(alias.larger());
    if (smaller == null || larger == null || smaller.equals(larger)) {
      return false;
    }
    Identifier first = Identifier.BY_STRENGTH.compare(smaller, larger) <= 0 ? smaller : larger;
    aliases.put(alias.smaller(), first);
    aliases.put(alias.larger(), first);
    return true;
  }

  private @Nullable Identifier spokesman(long identifier) {
    Identifier self = identifiers.get(identifier);
    if (self == null || !self.joins()) {
      return null;
    }
    return aliases.getOrDefault(identifier, self);
  }

  private Map<Identifier, List<Held>> holders() {
    Map<Identifier, List<Held>> holders = new TreeMap<>(Identifier.BY_STRENGTH);
    for (Held held : evidence.held()) {
      Identifier identifier = spokesman(held.identifier());
      if (identifier != null && places.containsKey(held.record())) {
        holders.computeIfAbsent(identifier, unused -> new ArrayList<>()).add(held);
      }
    }
    return holders;
  }

  private void takeSides(Decision decision) {
    stand(decision, decision.left(), 1);
    stand(decision, decision.right(), 2);
  }

  private void stand(Decision decision, Collection<Long> side, int number) {
    for (long record : side) {
      Integer place = places.get(record);
      if (place != null) {
        clusters.stands(place, decision.id(), number);
      }
    }
  }

  private void noteValues(Identifier identifier, List<Held> holders) {
    String scope = identifier.type() + ' ' + identifier.scope();
    holders.forEach(
        held -> clusters.holds(place(held), scope, identifier.proof(), identifier.id()));
  }

  /** A value that points to two people by their numbers proves nothing and joins nobody. */
  private void joinHolders(Identifier identifier, List<Held> holders) {
    List<Integer> sorted = holders.stream().map(this::place).distinct().sorted().toList();
    if (!clusters.fitTogether(sorted)) {
      contested.add(identifier.id());
      return;
    }
    List<Integer> groups = new ArrayList<>();
    for (int place : sorted) {
      if (groups.stream().noneMatch(group -> clusters.joinUnlessDenied(group, place))) {
        groups.add(place);
      }
    }
  }

  private int place(Held held) {
    Integer place = places.get(held.record());
    if (place == null) {
      throw new IllegalStateException("The record (%s) is not among the evidence.".formatted(held));
    }
    return place;
  }

  private void joinTies(Decision decision) {
    for (Evidence.Tie tie : decision.ties()) {
      Integer a = places.get(tie.a());
      Integer b = places.get(tie.b());
      if (a != null && b != null) {
        clusters.joinAsSaid(a, b, decision.id());
      }
    }
  }
}
