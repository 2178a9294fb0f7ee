package throughline.customers.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known about some records and whether they are one person. It is complete: no evidence
 * leads from one of its records to a record outside.
 */
public record Evidence(
    List<KnownRecord> records,
    List<Identifier> identifiers,
    List<Held> held,
    List<Alias> aliases,
    List<Decision> decisions,
    Likeness likeness) {

  public Evidence {
    records = List.copyOf(records);
    identifiers = List.copyOf(identifiers);
    held = List.copyOf(held);
    aliases = List.copyOf(aliases);
    decisions = List.copyOf(decisions);
  }

  /** The same evidence, and a word after all others that left and right are not one person. */
  public Evidence denying(Set<Long> left, Set<Long> right) {
    List<Decision> more = new ArrayList<>(decisions);
    more.add(new Decision(Long.MAX_VALUE, List.of(), left, right));
    return new Evidence(records, identifiers, held, aliases, more, likeness);
  }

  /**
   * How much alike records are that need not share an identifier.
   *
   * @param enough from how many bits on they are taken for one person
   * @param pairs all that were weighed; a pair that was not speaks against
   * @param portraits pairs of groups, by a record of each, that are one by what all their records
   *     agree in
   * @param births the dates of birth of records that have one, as year, month and day
   */
  public record Likeness(
      double enough, List<Weighed> pairs, List<Weighed> portraits, Map<Long, Integer> births) {
    public static final Likeness NONE = new Likeness(0, List.of(), List.of(), Map.of());

    public Likeness {
      pairs = List.copyOf(pairs);
      portraits = List.copyOf(portraits);
      births = Map.copyOf(births);
    }
  }

  /** Two records and how much speaks for one person, in bits. */
  public record Weighed(long a, long b, double bits) {}

  /** A record by its lasting name (source and key) and its number. */
  public record KnownRecord(long id, int source, String key) {}

  /** A record's identifier. */
  public record Held(long record, long identifier) {}

  /** A source's word that two identifiers are one person's. */
  public record Alias(long smaller, long larger) {}

  /** A person's word that two records are one person's. */
  public record Tie(long a, long b) {}

  /**
   * A person's decision; of two that contradict each other the later one counts.
   *
   * @param ties what belongs together
   * @param left what is not the same person as anything on the right
   */
  public record Decision(long id, List<Tie> ties, Set<Long> left, Set<Long> right) {
    public Decision {
      ties = List.copyOf(ties);
      left = Set.copyOf(left);
      right = Set.copyOf(right);
    }
  }
}
