package throughline.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.decisions.RecordName;
import throughline.customers.identity.Evidence;
import throughline.customers.identity.Evidence.Alias;
import throughline.customers.identity.Evidence.Decision;
import throughline.customers.identity.Evidence.Held;
import throughline.customers.identity.Evidence.KnownRecord;
import throughline.customers.identity.Evidence.Likeness;
import throughline.customers.identity.Evidence.Tie;
import throughline.customers.identity.Identifier;

/** A walk over evidence that is exact or stated, a step further each time. */
final class EvidenceWalk {
  private final JdbcClient jdbc;
  private final Map<Long, RecordName> created;
  private final boolean throughCustomers;
  private final Map<Long, KnownRecord> records = new HashMap<>();
  private final Map<Long, Long> customers = new HashMap<>();
  private final Set<Long> customersSeen = new HashSet<>();
  private final Map<Long, Identifier> identifiers = new HashMap<>();
  private final Set<Long> expanded = new HashSet<>();
  private final List<Held> held = new ArrayList<>();
  private final Set<Alias> aliases = new HashSet<>();
  private final Set<Long> decisions = new HashSet<>();
  private final Set<Long> asked = new HashSet<>();

  EvidenceWalk(JdbcClient jdbc, Map<Long, RecordName> created, boolean throughCustomers) {
    this.jdbc = jdbc;
    this.created = created;
    this.throughCustomers = throughCustomers;
  }

  /** Goes on from where another one is, but not to all that are one customer now. */
  EvidenceWalk(EvidenceWalk from) {
    this(from.jdbc, from.created, false);
    records.putAll(from.records);
    identifiers.putAll(from.identifiers);
    expanded.addAll(from.expanded);
    held.addAll(from.held);
    aliases.addAll(from.aliases);
    decisions.addAll(from.decisions);
    asked.addAll(from.asked);
  }

  Set<Long> records() {
    return records.keySet();
  }

  Set<Long> asked() {
    return asked;
  }

  void follow(Collection<Long> wanted) {
    Set<Long> next = new HashSet<>(wanted);
    while (!next.isEmpty()) {
      next = step(next);
    }
  }

  Set<Long> step(Set<Long> wanted) {
    asked.addAll(wanted);
    Set<Long> found = new HashSet<>();
    Set<Long> written = new HashSet<>(wanted);
    written.removeIf(this::takeCreated);
    Set<Long> customersFound = takeRecords(written);
    Set<Long> identifiersFound = takeHeld(wanted);
    while (!identifiersFound.isEmpty()) {
      found.addAll(holders(identifiersFound));
      identifiersFound = takeAliases(identifiersFound);
    }
    if (throughCustomers) {
      found.addAll(IdentityEvidence.members(jdbc, customersFound));
    }
    found.addAll(decided(written));
    found.removeAll(asked);
    return found;
  }

  private boolean takeCreated(long id) {
    RecordName name = created.get(id);
    if (name != null) {
      records.put(id, new KnownRecord(id, name.source(), name.key()));
    }
    return name != null;
  }

  private Set<Long> takeRecords(Set<Long> wanted) {
    Set<Long> found = new HashSet<>();
    if (wanted.isEmpty()) {
      return found;
    }
    jdbc.sql("select id, source, key, customer from customers.record where id = any(:ids)")
        .param("ids", Ids.array(wanted))
        .query(
            row -> {
              long id = row.getLong("id");
              records.put(id, new KnownRecord(id, row.getInt("source"), row.getString("key")));
              long customer = row.getLong("customer");
              if (!row.wasNull()) {
                customers.put(id, customer);
                if (customersSeen.add(customer)) {
                  found.add(customer);
                }
              }
            });
    return found;
  }

  private Set<Long> takeHeld(Set<Long> wanted) {
    Set<Long> joining = new HashSet<>();
    jdbc.sql(
            """
            select l.record, i.id, i.type, i.scope, i.value, i.records, i.blocked
            from customers.record_identifier l join customers.identifier i on i.id = l.identifier
            where l.record = any(:records)
            """)
        .param("records", Ids.array(wanted))
        .query(
            row -> {
              Identifier identifier = Identifiers.identifier(row);
              held.add(new Held(row.getLong("record"), identifier.id()));
              identifiers.putIfAbsent(identifier.id(), identifier);
              if (identifier.joins() && expanded.add(identifier.id())) {
                joining.add(identifier.id());
              }
            });
    return joining;
  }

  private Set<Long> holders(Set<Long> joining) {
    // Who alone holds a value leads nowhere.
    List<Long> shared = joining.stream().filter(this::isShared).toList();
    return shared.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "select record from customers.record_identifier"
                        + " where identifier = any(:identifiers)")
                .param("identifiers", Ids.array(shared))
                .query(Long.class)
                .list());
  }

  private boolean isShared(long identifier) {
    Identifier known = identifiers.get(identifier);
    return known != null && known.records() > 1;
  }

  private Set<Long> takeAliases(Set<Long> joining) {
    Set<Long> ends = new HashSet<>();
    jdbc.sql(
            """
            select distinct smaller, larger from customers.alias
            where smaller = any(:ids) or larger = any(:ids)
            """)
        .param("ids", Ids.array(joining))
        .query(
            row -> {
              aliases.add(new Alias(row.getLong("smaller"), row.getLong("larger")));
              ends.add(row.getLong("smaller"));
              ends.add(row.getLong("larger"));
            });
    ends.removeAll(identifiers.keySet());
    return ends.isEmpty() ? Set.of() : takeIdentifiers(ends);
  }

  private Set<Long> takeIdentifiers(Set<Long> ids) {
    Set<Long> joining = new HashSet<>();
    jdbc.sql("select * from customers.identifier where id = any(:ids)")
        .param("ids", Ids.array(ids))
        .query(
            row -> {
              Identifier identifier = Identifiers.identifier(row);
              identifiers.put(identifier.id(), identifier);
              if (identifier.joins() && expanded.add(identifier.id())) {
                joining.add(identifier.id());
              }
            });
    // An alias leads to an identifier's holders even where only one record holds it.
    joining.forEach(id -> identifiers.computeIfPresent(id, (same, one) -> atLeastTwo(one)));
    return joining;
  }

  private Identifier atLeastTwo(Identifier one) {
    return new Identifier(
        one.id(), one.type(), one.scope(), one.value(), Math.max(2, one.records()), null);
  }

  private Set<Long> decided(Set<Long> wanted) {
    Set<Long> ends = new HashSet<>();
    if (wanted.isEmpty()) {
      return ends;
    }
    jdbc.sql(
            """
            select t.decision, t.a, t.b from customers.decision_tie t
              join customers.decision d on d.id = t.decision and not d.undone
            where t.a = any(:records) or t.b = any(:records)
            """)
        .param("records", Ids.array(wanted))
        .query(
            row -> {
              decisions.add(row.getLong("decision"));
              ends.add(row.getLong("a"));
              ends.add(row.getLong("b"));
            });
    decisions.addAll(
        jdbc.sql(
                """
                select distinct s.decision from customers.decision_side s
                  join customers.decision d on d.id = s.decision and not d.undone
                where s.record = any(:records)
                """)
            .param("records", Ids.array(wanted))
            .query(Long.class)
            .list());
    return ends;
  }

  IdentityEvidence.Gathered gathered(Likeness likeness) {
    return new IdentityEvidence.Gathered(
        new Evidence(
            List.copyOf(records.values()),
            List.copyOf(identifiers.values()),
            held,
            List.copyOf(aliases),
            List.copyOf(decisions().values()),
            likeness),
        customers);
  }

  private Map<Long, Decision> decisions() {
    Map<Long, Decision> all = new TreeMap<>();
    if (decisions.isEmpty()) {
      return all;
    }
    Map<Long, List<Tie>> ties = new HashMap<>();
    jdbc.sql("select decision, a, b from customers.decision_tie where decision = any(:ids)")
        .param("ids", Ids.array(decisions))
        .query(
            row -> {
              ties.computeIfAbsent(row.getLong("decision"), unused -> new ArrayList<>())
                  .add(new Tie(row.getLong("a"), row.getLong("b")));
            });
    Map<Long, Set<Long>> left = new HashMap<>();
    Map<Long, Set<Long>> right = new HashMap<>();
    jdbc.sql(
            "select decision, record, side from customers.decision_side"
                + " where decision = any(:ids)")
        .param("ids", Ids.array(decisions))
        .query(
            row -> {
              (row.getInt("side") == 1 ? left : right)
                  .computeIfAbsent(row.getLong("decision"), unused -> new HashSet<>())
                  .add(row.getLong("record"));
            });
    for (long id : decisions) {
      all.put(
          id,
          new Decision(
              id,
              ties.getOrDefault(id, List.of()),
              left.getOrDefault(id, Set.of()),
              right.getOrDefault(id, Set.of())));
    }
    return all;
  }
}
