package throughline.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.RecordName;
import throughline.customers.identity.Naming;
import throughline.customers.identity.Resolution;
import throughline.customers.matching.Believed;
import throughline.platform.Turn;

/** Lets records follow the evidence to their customers, and notes whose customer changed. */
@Component
public class Identities {
  private static final Turn TURN = new Turn("customers.identity");

  private final JdbcClient jdbc;
  private final IdentityEvidence evidence;
  private final IdentityChanges changes;

  Identities(JdbcClient jdbc, IdentityEvidence evidence, IdentityChanges changes) {
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.changes = changes;
  }

  /** A record that went from one customer to another. */
  record Move(long record, long before, long after) {}

  /**
   * One writer at a time, until its transaction ends: who is who has to be seen whole.
   *
   * <p>It asks for few rows of large tables, by their indexes. Plans are made while the tables are
   * small and kept while they grow, so the others are forbidden.
   */
  public void lock() {
    TURN.await(jdbc);
    jdbc.sql(
            """
            select set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)
            """)
        .query((row, number) -> number)
        .list();
  }

  /**
   * Resolves these records and all that evidence connects with them, and notes the changes; returns
   * the customers of new records.
   *
   * @param strangers new records that nothing connects with any other
   */
  Map<Long, Long> resolve(
      Collection<Long> touched, Map<Long, RecordName> created, Set<Long> strangers) {
    Map<Long, Long> customers = customersOf(strangers);
    if (!touched.isEmpty()) {
      IdentityEvidence.Gathered gathered = evidence.about(touched, created);
      Outcome outcome = outcome(gathered, Map.of());
      outcome.first.forEach(
          (record, customer) -> {
            if (created.containsKey(record)) {
              customers.put(record, customer);
            }
          });
      outcome.first.keySet().removeAll(customers.keySet());
      write(gathered, outcome);
      changes.noteDerived(outcome.moves, gathered.evidence());
    }
    return customers;
  }

  /**
   * Resolves records anew after the evidence around them changed; returns all that were looked at,
   * those that evidence connects with them among them.
   */
  public Set<Long> resolveAnew(Collection<Long> records) {
    if (records.isEmpty()) {
      return Set.of();
    }
    IdentityEvidence.Gathered gathered = evidence.about(records, Map.of());
    Outcome outcome = outcome(gathered, Map.of());
    write(gathered, outcome);
    changes.noteDerived(outcome.moves, gathered.evidence());
    return Set.copyOf(outcome.after.keySet());
  }

  private Map<Long, Long> customersOf(Set<Long> strangers) {
    Map<Long, Long> customers = new HashMap<>();
    Iterator<Long> fresh = create(strangers.size()).iterator();
    strangers.stream().sorted().forEach(record -> customers.put(record, fresh.next()));
    return customers;
  }

  /** What would be if other probable matches were evidence: who would be whose. */
  record Supposed(Map<Long, Long> customers, List<List<Long>> groups, List<Long> names) {}

  Supposed suppose(Collection<Long> records, Believed believed) {
    IdentityEvidence.Gathered gathered = evidence.about(records, Map.of(), believed);
    List<List<Long>> groups = groups(gathered);
    return new Supposed(gathered.customers(), groups, Naming.of(groups, gathered.customers()));
  }

  private static List<List<Long>> groups(IdentityEvidence.Gathered gathered) {
    List<List<Long>> groups = new ArrayList<>(Resolution.of(gathered.evidence()));
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  /**
   * Resolves these records as if some had been other customers' until now.
   *
   * @param as the customer whose id a record shall speak for
   */
  List<Move> resolveAs(Collection<Long> touched, Map<Long, Long> as) {
    IdentityEvidence.Gathered gathered = evidence.about(touched, as.values());
    Outcome outcome = outcome(gathered, as);
    write(gathered, outcome);
    return outcome.moves;
  }

  /** The records of a customer, by their ids. */
  List<Long> recordsOf(long customer) {
    return jdbc.sql("select id from customers.record where customer = :customer order by id")
        .param("customer", customer)
        .query(Long.class)
        .list();
  }

  long customerOf(long record) {
    return jdbc.sql("select customer from customers.record where id = :record")
        .param("record", record)
        .query(Long.class)
        .single();
  }

  /** Whose each record is from now on: all of them, those that had nobody, those that moved. */
  private record Outcome(Map<Long, Long> after, Map<Long, Long> first, List<Move> moves) {}

  private Outcome outcome(IdentityEvidence.Gathered gathered, Map<Long, Long> as) {
    List<List<Long>> groups = groups(gathered);
    Map<Long, Long> votes = new HashMap<>(gathered.customers());
    as.forEach((record, customer) -> votes.computeIfPresent(record, (same, now) -> customer));
    Outcome outcome =
        new Outcome(
            named(groups, Naming.of(groups, votes, gathered.customers())),
            new LinkedHashMap<>(),
            new ArrayList<>());
    outcome.after.forEach(
        (record, now) -> {
          Long before = gathered.customers().get(record);
          if (before == null) {
            outcome.first.put(record, now);
          } else if (!before.equals(now)) {
            outcome.moves.add(new Move(record, before, now));
          }
        });
    return outcome;
  }

  private void write(IdentityEvidence.Gathered gathered, Outcome outcome) {
    assign(outcome.first, outcome.moves);
    redirect(gathered.customers(), outcome.after);
  }

  private Map<Long, Long> named(List<List<Long>> groups, List<Long> names) {
    Iterator<Long> fresh =
        create((int) names.stream().filter(name -> name == Naming.NEW).count()).iterator();
    Map<Long, Long> after = new TreeMap<>();
    for (int group = 0; group < groups.size(); group++) {
      long name = names.get(group) == Naming.NEW ? fresh.next() : names.get(group);
      groups.get(group).forEach(record -> after.put(record, name));
    }
    return after;
  }

  private List<Long> create(int number) {
    return number == 0
        ? List.of()
        : jdbc
            .sql(
                """
                insert into customers.customer (redirect_to)
                select null from generate_series(1, :number) returning id
                """)
            .param("number", number)
            .query(Long.class)
            .list()
            .stream()
            .sorted()
            .toList();
  }

  private void assign(Map<Long, Long> first, List<Move> moves) {
    Map<Long, Long> all = new LinkedHashMap<>(first);
    moves.forEach(move -> all.put(move.record(), move.after()));
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update customers.record r set customer = g.customer
            from unnest(cast(:records as bigint[]), cast(:customers as bigint[]))
              as g(record, customer)
            where r.id = g.record
            """)
        .param("records", Ids.array(all.keySet()))
        .param("customers", Ids.array(all.values()))
        .update();
  }

  /** An id that no record has any more leads to where its first record went. */
  private void redirect(Map<Long, Long> before, Map<Long, Long> after) {
    Set<Long> kept = new HashSet<>(after.values());
    Map<Long, Long> leads = new TreeMap<>();
    before.forEach(
        (record, customer) -> {
          if (!kept.contains(customer)) {
            leads.merge(customer, record, Math::min);
          }
        });
    leads.replaceAll((customer, record) -> Objects.requireNonNull(after.get(record)));
    if (!leads.isEmpty()) {
      jdbc.sql(
              """
              update customers.customer c set redirect_to = g.kept
              from unnest(cast(:gone as bigint[]), cast(:kept as bigint[])) as g(gone, kept)
              where c.id = g.gone
              """)
          .param("gone", Ids.array(leads.keySet()))
          .param("kept", Ids.array(leads.values()))
          .update();
    }
    kept.removeAll(before.values());
    if (kept.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update customers.customer set redirect_to = null
            where id = any(:kept) and redirect_to is not null
            """)
        .param("kept", Ids.array(kept))
        .update();
  }
}
