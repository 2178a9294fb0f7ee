package throughline.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Memory.Link;
import throughline.customers.Said.IdentifierName;
import throughline.customers.Said.Statement;
import throughline.customers.identity.Identifier;

/** Which records hold which identifiers, and which identifiers are said to be one person's. */
@Component
class IdentifierLinks {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Memory memory;

  IdentifierLinks(JdbcClient jdbc, JdbcTemplate template, Memory memory) {
    this.jdbc = jdbc;
    this.template = template;
    this.memory = memory;
  }

  /** Notes who holds what; returns the records whose evidence changed by it. */
  Set<Long> link(List<Statement> statements, Records.Found records, Identifiers.Found identifiers) {
    Set<Link> links = new LinkedHashSet<>();
    for (Statement statement : statements) {
      long record = records.id(statement.record());
      for (IdentifierName name : statement.identifiers()) {
        Link link = new Link(record, identifiers.id(name));
        if (!memory.links.containsKey(link)) {
          links.add(link);
        }
      }
    }
    if (links.isEmpty()) {
      return Set.of();
    }
    Set<Long> touched = new HashSet<>();
    CopyRows rows = new CopyRows();
    List<Link> perhapsKnown = new ArrayList<>();
    List<Link> fresh = new ArrayList<>();
    links.forEach(
        link -> {
          boolean newIdentifier = identifiers.created().contains(link.identifier());
          if (!newIdentifier && !records.isNew(link.record())) {
            perhapsKnown.add(link);
            return;
          }
          rows.add(link.record()).add(link.identifier()).endRow();
          touched.add(link.record());
          if (!newIdentifier) {
            fresh.add(link);
          }
        });
    rows.into(template, "customers.record_identifier (record, identifier)");
    fresh.addAll(insert(perhapsKnown));
    links.forEach(link -> memory.links.put(link, true));
    touched.addAll(recount(fresh, 1));
    return touched;
  }

  /** Notes links of which some may be known; returns the others. */
  private List<Link> insert(List<Link> links) {
    List<Link> fresh = new ArrayList<>();
    if (links.isEmpty()) {
      return fresh;
    }
    jdbc.sql(
            """
            insert into customers.record_identifier (record, identifier)
            select * from unnest(cast(:records as bigint[]), cast(:identifiers as bigint[]))
            on conflict (record, identifier) do nothing
            returning record, identifier
            """)
        .param("records", links.stream().mapToLong(Link::record).toArray())
        .param("identifiers", links.stream().mapToLong(Link::identifier).toArray())
        .query(
            row -> {
              fresh.add(new Link(row.getLong("record"), row.getLong("identifier")));
            });
    return fresh;
  }

  /** Takes away what no statement says any more; returns the records whose evidence changed. */
  Set<Long> unlink(Collection<Long> records) {
    List<Link> gone = new ArrayList<>();
    memory.links.clear();
    jdbc.sql(
            """
            delete from customers.record_identifier l
            where l.record = any(:records)
              and not exists (
                select 1 from customers.statement s
                where s.record = l.record and l.identifier = any(s.identifiers))
            returning record, identifier
            """)
        .param("records", Ids.array(records))
        .query(
            row -> {
              gone.add(new Link(row.getLong("record"), row.getLong("identifier")));
            });
    return recount(gone, -1);
  }

  private Set<Long> recount(List<Link> changed, int step) {
    Set<Long> touched = new HashSet<>();
    if (changed.isEmpty()) {
      return touched;
    }
    Map<Long, Integer> counts = new HashMap<>();
    for (Link link : changed) {
      touched.add(link.record());
      counts.merge(link.identifier(), step, Integer::sum);
    }
    List<Long> turned = new ArrayList<>();
    List<Long> ids = counts.keySet().stream().sorted().toList();
    jdbc.sql(
            """
            update customers.identifier i set records = i.records + g.n
            from unnest(cast(:ids as bigint[]), cast(:counts as int[])) as g(id, n)
            where i.id = g.id
            returning i.id, i.type, i.scope, i.value, i.records, i.blocked, g.n
            """)
        .param("ids", Ids.array(ids))
        .param("counts", ids.stream().mapToInt(counts::get).toArray())
        .query(
            row -> {
              if (turns(Identifiers.identifier(row), row.getInt("n"))) {
                turned.add(row.getLong("id"));
              }
            });
    touched.addAll(holders(turned));
    return touched;
  }

  /** Whether this change made a value too common, or rare enough again. */
  private static boolean turns(Identifier now, int step) {
    int limit = now.proof().recordsPerValue();
    return (now.records() > limit) != (now.records() - step > limit);
  }

  Set<Long> holders(Collection<Long> identifiers) {
    if (identifiers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                "select distinct record from customers.record_identifier"
                    + " where identifier = any(:identifiers)")
            .param("identifiers", Ids.array(identifiers))
            .query(Long.class)
            .list());
  }

  /** Notes sources' words that identifiers are one person's; returns the records concerned. */
  Set<Long> alias(List<Said.Alias> aliases, Identifiers.Found identifiers) {
    Set<Long> touched = new HashSet<>();
    for (Said.Alias alias : aliases) {
      long a = identifiers.id(alias.previous());
      long b = identifiers.id(alias.current());
      touched.add(a);
      touched.add(b);
      jdbc.sql(
              """
              insert into customers.alias (smaller, larger, message, position, since)
              values (:smaller, :larger, :message, :position, cast(:since as timestamptz))
              on conflict do nothing
              """)
          .param("smaller", Math.min(a, b))
          .param("larger", Math.max(a, b))
          .param("message", alias.message())
          .param("position", alias.position())
          .param("since", alias.since().toString())
          .update();
    }
    return holders(touched);
  }
}
