package throughline.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.RecordName;
import throughline.customers.identity.Evidence;
import throughline.customers.identity.Evidence.Likeness;
import throughline.customers.identity.Evidence.Weighed;
import throughline.customers.identity.Resolution;
import throughline.customers.matching.Believed;
import throughline.customers.matching.ProbableMatches;

/** The evidence about records and about every record that evidence leads to from them. */
@Component
class IdentityEvidence {
  private final JdbcClient jdbc;
  private final ProbableMatches matches;

  IdentityEvidence(JdbcClient jdbc, ProbableMatches matches) {
    this.jdbc = jdbc;
    this.matches = matches;
  }

  /**
   * Evidence with what the records are now.
   *
   * @param customers the customer of each record; a new record has none
   */
  record Gathered(Evidence evidence, Map<Long, Long> customers) {}

  /** Everything about these records, and whoever shares an identifier or a customer with them. */
  Gathered about(Collection<Long> records) {
    return about(records, Map.of());
  }

  /** The same, and everything about the records that these customers have now. */
  Gathered about(Collection<Long> records, Collection<Long> customers) {
    Set<Long> all = new HashSet<>(records);
    all.addAll(members(jdbc, new HashSet<>(customers)));
    return about(all);
  }

  static List<Long> members(JdbcClient jdbc, Set<Long> customers) {
    return customers.isEmpty()
        ? List.of()
        : jdbc.sql("select id from customers.record where customer = any(:customers)")
            .param("customers", Ids.array(customers))
            .query(Long.class)
            .list();
  }

  /**
   * The same, where some records are new.
   *
   * @param created the names of records that nobody has written yet
   */
  Gathered about(Collection<Long> records, Map<Long, RecordName> created) {
    return about(records, created, matches.believed());
  }

  /**
   * The same, if other probable matches were evidence.
   *
   * @param believed which ones
   */
  Gathered about(Collection<Long> records, Map<Long, RecordName> created, Believed believed) {
    EvidenceWalk walk = new EvidenceWalk(jdbc, created, true);
    walk.follow(records);
    if (believed.learned() == 0) {
      return walk.gathered(Likeness.NONE);
    }
    Surroundings around = new Surroundings(walk, believed);
    Set<Long> joined = around.joined(walk.records());
    while (!walk.asked().containsAll(joined)) {
      joined.removeAll(walk.asked());
      walk.follow(joined);
      joined = around.joined(walk.records());
    }
    return walk.gathered(around.among(walk.records()));
  }

  /**
   * What is known around some records, as far as it decides with whom they are joined by what is
   * only probable. Likeness connects strangers by the thousand; few of them decide.
   */
  private final class Surroundings {
    private final EvidenceWalk around;
    private final Believed believed;
    private final Set<Long> weighed = new HashSet<>();
    private final Map<Pair, Double> pairs = new HashMap<>();
    private final Map<Pair, Double> portraits = new HashMap<>();
    private final Map<Long, Integer> births = new HashMap<>();

    private record Pair(long a, long b) {}

    Surroundings(EvidenceWalk about, Believed believed) {
      this.around = new EvidenceWalk(about);
      this.believed = believed;
    }

    Set<Long> joined(Set<Long> records) {
      look(records);
      Resolution.Surroundings found = found(records);
      while (!found.missing().isEmpty()) {
        look(found.missing());
        found = found(records);
      }
      Set<Long> joined = new HashSet<>(found.joined());
      joined.addAll(portrayed(joined));
      return joined;
    }

    private Set<Long> portrayed(Set<Long> records) {
      Set<Long> ends = new HashSet<>();
      for (ProbableMatches.Match match : matches.portraits(records, believed)) {
        portraits.put(new Pair(match.a(), match.b()), match.bits());
        ends.add(match.a());
        ends.add(match.b());
      }
      ends.removeIf(this::isGone);
      return ends;
    }

    private void look(Set<Long> records) {
      Set<Long> unknown = new HashSet<>(records);
      unknown.removeAll(around.asked());
      around.follow(unknown);
      Set<Long> fresh = new HashSet<>(around.records());
      fresh.removeAll(weighed);
      matches
          .of(fresh, believed)
          .forEach(match -> pairs.put(new Pair(match.a(), match.b()), match.bits()));
      births.putAll(matches.births(fresh, believed));
      weighed.addAll(fresh);
    }

    private Resolution.Surroundings found(Set<Long> records) {
      Likeness likeness = likeness(record -> !isGone(record));
      return Resolution.around(around.gathered(likeness).evidence(), records);
    }

    private boolean isGone(long record) {
      return around.asked().contains(record) && !around.records().contains(record);
    }

    Likeness among(Set<Long> records) {
      return likeness(records::contains);
    }

    private Likeness likeness(LongPredicate wanted) {
      return new Likeness(
          believed.enough(), among(pairs, wanted), among(portraits, wanted), births);
    }

    private static List<Weighed> among(Map<Pair, Double> known, LongPredicate wanted) {
      List<Weighed> all = new ArrayList<>();
      known.forEach(
          (pair, bits) -> {
            if (wanted.test(pair.a()) && wanted.test(pair.b())) {
              all.add(new Weighed(pair.a(), pair.b(), bits));
            }
          });
      return all;
    }
  }
}
