package throughline.customers;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.identity.Identifier;
import throughline.customers.identity.Resolution;
import throughline.customers.matching.Believed;
import throughline.customers.matching.ProbableMatches;

/** Why a customer's records are taken for one person, and how they came to be. */
@Component
class IdentityView {
  private static final String CONTESTED =
      "It would join customers with different numbers, so it joins nobody.";

  private final JdbcClient jdbc;
  private final IdentityEvidence evidence;
  private final Profiles profiles;
  private final ProbableMatches probable;

  IdentityView(
      JdbcClient jdbc, IdentityEvidence evidence, Profiles profiles, ProbableMatches probable) {
    this.probable = probable;
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.profiles = profiles;
  }

  record IdentifierItem(
      String id,
      String type,
      String value,
      List<String> records,
      boolean blocked,
      @Nullable String reason) {}

  record Match(
      String a, String b, String kind, String reason, @Nullable Instant at, @Nullable String by) {}

  record Identity(
      List<Profiles.RecordItem> records, List<IdentifierItem> identifiers, List<Match> matches) {}

  record Change(
      String id,
      String kind,
      Instant at,
      String by,
      String reason,
      List<String> customers,
      List<String> records,
      boolean undone,
      boolean undoable) {}

  private record Holding(Identifier identifier, long record, Instant since) {}

  Identity identity(long customer, Masking masking) {
    long[] records = profiles.records(customer);
    Map<Long, List<Holding>> holdings = new HashMap<>();
    holdings(records)
        .forEach(
            one ->
                holdings
                    .computeIfAbsent(one.identifier().id(), unused -> new ArrayList<>())
                    .add(one));
    Set<Long> contested = contested(records);
    List<IdentifierItem> identifiers = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    holdings.values().stream()
        .sorted(
            (a, b) -> Identifier.BY_STRENGTH.compare(a.get(0).identifier(), b.get(0).identifier()))
        .forEach(
            own -> {
              IdentifierItem item = item(own, contested, masking);
              identifiers.add(item);
              if (!item.blocked()) {
                matches.addAll(exact(own, item));
              }
            });
    matches.addAll(aliases(records, masking));
    matches.addAll(decided(records));
    matches.addAll(probable(records));
    return new Identity(profiles.recordsOf(customer, masking), identifiers, matches);
  }

  private Set<Long> contested(long[] records) {
    Set<Long> all = new HashSet<>();
    for (long record : records) {
      all.add(record);
    }
    return all.isEmpty() ? Set.of() : Resolution.contested(evidence.about(all).evidence());
  }

  private List<Holding> holdings(long[] records) {
    return jdbc.sql(
            """
            select i.*, said.record, said.since
            from (
              select s.record, held.identifier, min(s.at) as since
              from customers.statement s, unnest(s.identifiers) as held (identifier)
              where s.record = any(:records) group by s.record, held.identifier) said
              join customers.identifier i on i.id = said.identifier
            order by said.since, said.record
            """)
        .param("records", records)
        .query(
            (row, number) ->
                new Holding(
                    Identifiers.identifier(row),
                    row.getLong("record"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  private static IdentifierItem item(List<Holding> own, Set<Long> contested, Masking masking) {
    Identifier identifier = own.get(0).identifier();
    String whyNot = contested.contains(identifier.id()) ? CONTESTED : identifier.whyNot();
    return new IdentifierItem(
        Long.toString(identifier.id()),
        identifier.type(),
        masking.identifier(identifier.type(), identifier.value()),
        own.stream().map(one -> Long.toString(one.record())).toList(),
        whyNot != null,
        whyNot);
  }

  private static List<Match> exact(List<Holding> own, IdentifierItem item) {
    List<Match> matches = new ArrayList<>();
    for (int i = 1; i < own.size(); i++) {
      matches.add(
          new Match(
              Long.toString(own.get(0).record()),
              Long.toString(own.get(i).record()),
              "exact",
              "Both hold the %s %s.".formatted(item.type(), item.value()),
              own.get(i).since(),
              null));
    }
    return matches;
  }

  private List<Match> aliases(long[] records, Masking masking) {
    return jdbc.sql(
            """
            select distinct on (a.smaller, a.larger) l.record as a, m.record as b, a.since,
                   s.type as type, s.value as value, t.type as other_type, t.value as other_value
            from customers.record_identifier l
              join customers.alias a on a.smaller = l.identifier
              join customers.record_identifier m on m.identifier = a.larger
              join customers.identifier s on s.id = a.smaller
              join customers.identifier t on t.id = a.larger
            where l.record = any(:records) and m.record = any(:records) and l.record <> m.record
            order by a.smaller, a.larger, a.since
            """)
        .param("records", records)
        .query(
            (row, number) ->
                new Match(
                    row.getString("a"),
                    row.getString("b"),
                    "stated",
                    "Their source says that %s %s and %s %s are one."
                        .formatted(
                            row.getString("type"),
                            masking.identifier(row.getString("type"), row.getString("value")),
                            row.getString("other_type"),
                            masking.identifier(
                                row.getString("other_type"), row.getString("other_value"))),
                    row.getTimestamp("since").toInstant(),
                    null))
        .list();
  }

  private List<Match> probable(long[] records) {
    Believed believed = probable.believed();
    List<Long> all = LongStream.of(records).boxed().toList();
    Stream<Match> pairs =
        probable.among(all, believed).stream()
            .filter(match -> match.bits() >= believed.enough())
            .map(match -> likely(match, "probable", "Probable: weight %.1f."));
    Stream<Match> portraits =
        probable.portraits(all, believed).stream()
            .filter(match -> all.contains(match.a()) && all.contains(match.b()))
            .map(match -> likely(match, "portrait", IdentityChanges.BY_PORTRAIT));
    return Stream.concat(pairs, portraits).toList();
  }

  private static Match likely(ProbableMatches.Match match, String kind, String reason) {
    return new Match(
        Long.toString(match.a()),
        Long.toString(match.b()),
        kind,
        String.format(Locale.ROOT, reason, match.bits()),
        null,
        null);
  }

  private List<Match> decided(long[] records) {
    return jdbc.sql(
            """
            select t.a, t.b, 'stated' as kind, d.reason, d.at, d.by
            from customers.decision_tie t
              join customers.decision d on d.id = t.decision and not d.undone
            where t.a = any(:records) or t.b = any(:records)
            union all
            select min(l.record), min(r.record), 'denied', d.reason, d.at, d.by
            from customers.decision d
              join customers.decision_side l on l.decision = d.id and l.side = 1
              join customers.decision_side r on r.decision = d.id and r.side = 2
            where not d.undone and (l.record = any(:records) or r.record = any(:records))
            group by d.id
            order by 5
            """)
        .param("records", records)
        .query(
            (row, number) ->
                new Match(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getString(6)))
        .list();
  }

  /** The changes that touched this customer, newest first. */
  List<Change> changes(long customer, long before, int limit) {
    return jdbc.sql(
            """
            select c.*, array_agg(distinct m.record) as records,
                   array_agg(distinct m.before) || array_agg(distinct m.after) as customers
            from customers.identity_change c
              join customers.identity_move m on m.change = c.id
            where c.id < :before and c.id in (
              select change from customers.identity_move where before = :customer
              union select change from customers.identity_move where after = :customer
              union select v.change from customers.identity_move v
                join customers.record r on r.id = v.record and r.customer = :customer)
            group by c.id order by c.id desc limit :limit
            """)
        .param("before", before)
        .param("customer", customer)
        .param("limit", limit)
        .query(
            (row, number) -> {
              boolean undone = row.getObject("undone_by") != null;
              return new Change(
                  row.getString("id"),
                  row.getString("kind"),
                  row.getTimestamp("at").toInstant(),
                  row.getString("by"),
                  row.getString("reason"),
                  texts(row.getArray("customers")),
                  texts(row.getArray("records")),
                  undone,
                  !undone && !row.getString("kind").equals("undone"));
            })
        .list();
  }

  private static List<String> texts(Array array) throws SQLException {
    Set<Long> ids = new TreeSet<>();
    for (Object id : (Object[]) array.getArray()) {
      ids.add((Long) id);
    }
    return ids.stream().map(String::valueOf).toList();
  }
}
