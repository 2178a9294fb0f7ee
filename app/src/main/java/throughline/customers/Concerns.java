package throughline.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.Happening;

/** Concerns by their keys, each with the record that named it first. */
@Component
class Concerns {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Concerns(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Concerns by their keys, with how they were named; those that are new wait to be written. */
  record Found(Map<String, Long> ids, Map<Long, Naming> named, Map<Long, String> created) {
    @Nullable Long id(@Nullable String key) {
      return key == null ? null : Objects.requireNonNull(ids.get(key));
    }
  }

  /** The interaction by which a record names a concern; the first in the order of time counts. */
  record Naming(long record, Instant time, int source, UUID message, int part) {
    static final Comparator<Naming> ORDER =
        Comparator.comparing(Naming::time)
            .thenComparingInt(Naming::source)
            // As PostgreSQL orders them: by their text, not as Java's signed numbers.
            .thenComparing(naming -> naming.message().toString())
            .thenComparingInt(Naming::part);

    static Naming of(ResultSet row, String prefix) throws SQLException {
      return new Naming(
          row.getLong("record"),
          row.getTimestamp(prefix + "time").toInstant(),
          row.getInt(prefix + "source"),
          row.getObject(prefix + "message", UUID.class),
          row.getInt(prefix + "part"));
    }
  }

  /** Finds these concerns; one that is not known gets an id, and is written when it is named. */
  Found find(Collection<String> keys) {
    Found found = new Found(new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
    if (keys.isEmpty()) {
      return found;
    }
    jdbc.sql("select * from customers.concern where key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              long id = row.getLong("id");
              found.ids.put(row.getString("key"), id);
              if (row.getObject("record") != null) {
                found.named.put(id, Naming.of(row, "first_"));
              }
            });
    create(keys.stream().filter(key -> !found.ids.containsKey(key)).sorted().toList(), found);
    return found;
  }

  private void create(List<String> missing, Found found) {
    Iterator<Long> fresh = Ids.next(jdbc, "concern", missing.size()).iterator();
    for (String key : missing) {
      long id = fresh.next();
      found.ids.put(key, id);
      found.created.put(id, key);
    }
  }

  /**
   * Lets each concern follow the record that named it first, of those known and those new, and
   * writes the new ones.
   */
  void name(List<Happening> happenings, Found concerns, Records.Found records) {
    Map<Long, Naming> first = new HashMap<>();
    for (Happening happening : happenings) {
      Long concern = concerns.id(happening.concern());
      if (concern != null && happening.record() != null) {
        first.merge(concern, naming(happening, records), Concerns::earlier);
      }
    }
    write(concerns.created, first);
    Map<Long, Naming> changed = new HashMap<>();
    first.forEach(
        (concern, naming) -> {
          Naming known = concerns.named.get(concern);
          boolean earlier = known == null || Naming.ORDER.compare(naming, known) < 0;
          if (earlier && !concerns.created.containsKey(concern)) {
            changed.put(concern, naming);
          }
        });
    update(changed);
  }

  private void write(Map<Long, String> created, Map<Long, Naming> named) {
    CopyRows rows = new CopyRows();
    created.forEach(
        (id, key) -> {
          rows.add((long) id).add(key);
          Naming naming = named.get(id);
          if (naming == null) {
            rows.add((Object) null).add((Object) null).add((Object) null);
            rows.add((Object) null).add((Object) null).endRow();
          } else {
            rows.add(naming.record()).add(naming.time()).add(naming.source());
            rows.add(naming.message()).add(naming.part()).endRow();
          }
        });
    rows.into(
        template,
        "customers.concern"
            + " (id, key, record, first_time, first_source, first_message, first_part)");
  }

  private static Naming naming(Happening happening, Records.Found records) {
    return new Naming(
        records.id(Objects.requireNonNull(happening.record())),
        happening.time(),
        happening.source(),
        happening.message(),
        happening.part());
  }

  private static Naming earlier(Naming a, Naming b) {
    return Naming.ORDER.compare(a, b) <= 0 ? a : b;
  }

  private void update(Map<Long, Naming> namings) {
    if (namings.isEmpty()) {
      return;
    }
    List<Naming> all = new ArrayList<>(namings.values());
    jdbc.sql(
            """
            update customers.concern c
            set record = g.record, first_time = g.time, first_source = g.source,
                first_message = g.message, first_part = g.part
            from unnest(cast(:ids as bigint[]), cast(:records as bigint[]),
                cast(:times as timestamptz[]), cast(:sources as int[]), cast(:messages as uuid[]),
                cast(:parts as int[])) as g(id, record, time, source, message, part)
            where c.id = g.id
            """)
        .param("ids", Ids.array(namings.keySet()))
        .param("records", all.stream().mapToLong(Naming::record).toArray())
        .param("times", all.stream().map(one -> one.time().toString()).toArray(String[]::new))
        .param("sources", all.stream().mapToInt(Naming::source).toArray())
        .param("messages", all.stream().map(one -> one.message().toString()).toArray(String[]::new))
        .param("parts", all.stream().mapToInt(Naming::part).toArray())
        .update();
  }

  /** Finds anew who named these concerns first, after interactions were taken away. */
  void nameAnew(Collection<Long> concerns) {
    if (concerns.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with first as (
              select distinct on (concern) concern, record, time, source, message, part
              from customers.interaction
              where concern = any(:concerns) and record is not null
              order by concern, time, source, message, part),
            named as (
              select g.id, first.record, first.time, first.source, first.message, first.part
              from unnest(cast(:concerns as bigint[])) as g(id)
                left join first on first.concern = g.id)
            update customers.concern c
            set record = n.record, first_time = n.time, first_source = n.source,
                first_message = n.message, first_part = n.part
            from named n
            where c.id = n.id
              and (c.record, c.first_time, c.first_source, c.first_message, c.first_part)
                is distinct from (n.record, n.time, n.source, n.message, n.part)
            """)
        .param("concerns", Ids.array(concerns))
        .update();
  }
}
