package throughline.customers.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CopyRows;
import throughline.customers.Ids;
import throughline.customers.matching.ComparedValues.Values;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.engine.identity.Comparing;
import throughline.engine.identity.Contribution;
import throughline.engine.identity.Explanation;
import throughline.engine.identity.Schema;

/** Weighs records one by one, or few at a time: finds by keys with whom, compares, and keeps it. */
@Component
class WeighingRecords {
  /** Weaker pairs are not kept; that they were not found to be one person counts as much. */
  static final double WORTH_KEEPING = -6;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final ComparedValues values;
  private final Resolutions resolutions;

  WeighingRecords(
      JdbcClient jdbc, JdbcTemplate template, ComparedValues values, Resolutions resolutions) {
    this.jdbc = jdbc;
    this.template = template;
    this.values = values;
    this.resolutions = resolutions;
  }

  /** Two records, the one with the smaller id first. */
  record Pair(long a, long b) implements Comparable<Pair> {
    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public int compareTo(Pair than) {
      int first = Long.compare(a, than.a);
      return first != 0 ? first : Long.compare(b, than.b);
    }
  }

  /** Weighs these records anew where they say something else; returns whose evidence changed. */
  Set<Long> weigh(Resolution resolution, List<Long> records, Map<Long, Map<String, String>> fresh) {
    Map<Long, Values> said = values.of(records, fresh, resolution.meanings(), schema(resolution));
    Map<Long, Long> known = known(resolution, records);
    Map<Long, Values> changed = new TreeMap<>();
    said.forEach(
        (record, now) -> {
          Long before = known.get(record);
          boolean same = before == null ? !now.areComparable() : before == now.content();
          if (!same) {
            changed.put(record, now);
          }
        });
    if (changed.isEmpty()) {
      return Set.of();
    }
    Set<Long> touched = new HashSet<>(forget(resolution, changed.keySet()));
    Weighed weighed = new Weighed(resolution, changed, fresh);
    weighed.enter();
    weighed.compare();
    touched.addAll(weighed.touched());
    return touched;
  }

  private Schema schema(Resolution resolution) {
    return resolutions.weighing(resolution.learned()).schema();
  }

  private Map<Long, Long> known(Resolution resolution, Collection<Long> records) {
    Map<Long, Long> known = new HashMap<>();
    jdbc.sql(
            """
            select record, content from customers.matching_record
            where learned = :learned and record = any(:records)
            """)
        .param("learned", resolution.learned())
        .param("records", Ids.array(records))
        .query(
            row -> {
              known.put(row.getLong("record"), row.getLong("content"));
            });
    return known;
  }

  /** Forgets what these records were weighed by; returns with whom they were taken for one. */
  private Set<Long> forget(Resolution resolution, Collection<Long> records) {
    Set<Long> likely = new HashSet<>();
    jdbc.sql(
            """
            with portraits as (
              delete from customers.portrait_match
              where learned = :learned and (a = any(:records) or b = any(:records))
              returning a, b, bits),
            pairs as (
              delete from customers.probable_match
              where learned = :learned and (a = any(:records) or b = any(:records))
              returning a, b, bits)
            select * from portraits union all select * from pairs
            """)
        .param("learned", resolution.learned())
        .param("records", Ids.array(records))
        .query(
            row -> {
              if (row.getDouble("bits") >= resolution.upper()) {
                likely.add(row.getLong("a"));
                likely.add(row.getLong("b"));
              }
            });
    jdbc.sql(
            """
            with gone as (
              delete from customers.matching_record
              where learned = :learned and record = any(:records)
              returning record, keys)
            delete from customers.matching_key k
            using (select record, unnest(keys) as key from gone) g
            where k.key = g.key and k.record = g.record
            """)
        .param("learned", resolution.learned())
        .param("records", Ids.array(records))
        .update();
    return likely;
  }

  /** A key that another resolution's records do not have. */
  static long key(long learned, long key) {
    return key ^ (learned * 0x9e3779b97f4a7c15L);
  }

  static long[] keys(Resolution resolution, Comparing comparing, int entry) {
    long[] keys = comparing.keys(entry);
    for (int at = 0; at < keys.length; at++) {
      keys[at] = key(resolution.learned(), keys[at]);
    }
    return keys;
  }

  static @Nullable Integer birth(Comparing comparing, int entry) {
    int birth = comparing.birth(entry);
    return birth == 0 ? null : (Integer) birth;
  }

  static void add(CopyRows rows, Resolution resolution, Pair pair, Explanation why) {
    double[] weights = new double[why.fields().size() + 2];
    weights[0] = why.start();
    int at = 1;
    for (Contribution field : why.fields()) {
      weights[at++] = field.bits();
    }
    weights[at] = why.household();
    StringBuilder written = new StringBuilder("{");
    for (int place = 0; place < weights.length; place++) {
      written.append(place == 0 ? "" : ",").append(weights[place]);
    }
    rows.add(resolution.learned()).add(pair.a()).add(pair.b());
    rows.add(why.score()).add(written.append('}').toString()).endRow();
  }

  static final String MATCHES = "customers.probable_match (learned, a, b, bits, weights)";
  static final String PORTRAITS = "customers.portrait_match (learned, a, b, bits, weights)";
  static final String RECORDS = "customers.matching_record (learned, record, content, keys, birth)";
  static final String KEYS = "customers.matching_key (key, record)";

  /** Some records on their way to what they match. */
  private final class Weighed {
    private final Resolution resolution;
    private final Map<Long, Values> changed;
    private final Map<Long, Map<String, String>> fresh;
    private final Comparing comparing;
    private final Map<Long, Integer> entries = new HashMap<>();
    private final List<Long> asking = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private final Set<Long> likely = new TreeSet<>();
    private final CopyRows matches = new CopyRows();

    Weighed(
        Resolution resolution, Map<Long, Values> changed, Map<Long, Map<String, String>> fresh) {
      this.resolution = resolution;
      this.changed = changed;
      this.fresh = fresh;
      this.comparing = resolutions.weighing(resolution.learned()).comparing();
    }

    void enter() {
      CopyRows records = new CopyRows();
      CopyRows keys = new CopyRows();
      changed.forEach(
          (record, said) -> {
            if (said.areComparable()) {
              int entry = entry(record, said);
              long[] own = keys(resolution, comparing, entry);
              records.add(resolution.learned()).add((long) record).add(said.content());
              records.add(own).add(birth(comparing, entry)).endRow();
              for (long key : own) {
                keys.add(key).add((long) record).endRow();
                asking.add(record);
                asked.add(key);
              }
            }
          });
      records.into(template, RECORDS);
      keys.into(template, KEYS);
    }

    private int entry(long record, Values said) {
      return entries.computeIfAbsent(record, unknown -> comparing.add(said.row()));
    }

    void compare() {
      compareAll(found());
      matches.into(template, MATCHES);
    }

    // A key that many have proves nothing, and would be compared without end.
    private Set<Pair> found() {
      Set<Pair> pairs = new TreeSet<>();
      jdbc.sql(
              """
              select distinct w.record, other
              from unnest(cast(:records as bigint[]), cast(:keys as bigint[])) as w(record, key),
                lateral (
                  select array_agg(record) as records from (
                    select record from customers.matching_key where key = w.key
                    limit :most) held) holders,
                unnest(holders.records) as other
              where other <> w.record and cardinality(holders.records) < :most
              """)
          .param("records", Ids.array(asking))
          .param("keys", Ids.array(asked))
          .param("most", Comparing.LARGEST_BLOCK + 1)
          .query(
              row -> {
                pairs.add(Pair.of(row.getLong(1), row.getLong(2)));
              });
      return pairs;
    }

    private void compareAll(Set<Pair> pairs) {
      Set<Long> unknown = new TreeSet<>();
      for (Pair pair : pairs) {
        unknown.add(pair.a());
        unknown.add(pair.b());
      }
      unknown.removeAll(entries.keySet());
      values
          .of(unknown, fresh, resolution.meanings(), schema(resolution))
          .forEach(
              (record, said) -> {
                if (said.areComparable()) {
                  entry(record, said);
                }
              });
      pairs.forEach(this::compare);
    }

    private void compare(Pair pair) {
      Integer one = entries.get(pair.a());
      Integer other = entries.get(pair.b());
      if (one == null || other == null) {
        return;
      }
      double bits = comparing.score(one, other);
      if (bits >= WORTH_KEEPING) {
        add(matches, resolution, pair, comparing.explain(one, other));
      }
      if (bits >= resolution.upper()) {
        likely.add(pair.a());
        likely.add(pair.b());
      }
    }

    Set<Long> touched() {
      return likely;
    }
  }
}
