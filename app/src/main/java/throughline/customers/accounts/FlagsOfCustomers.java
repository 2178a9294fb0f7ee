package throughline.customers.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.Masking;
import throughline.customers.decisions.RecordName;
import throughline.lake.mapping.RecordFact;

/**
 * What everybody must know of customers. What a person set holds until it is lifted or its time is
 * over, over all records that a customer has now; what a source says holds unless a person says
 * that it does not.
 */
@Component
public class FlagsOfCustomers {

  /** What somebody sees who may not see which flag it is. */
  public static final String HIDDEN = "hidden";

  private final JdbcClient jdbc;
  private final Members members;
  private final Clock clock;

  FlagsOfCustomers(JdbcClient jdbc, Members members, Clock clock) {
    this.jdbc = jdbc;
    this.members = members;
    this.clock = clock;
  }

  /** A flag as it was set: by a person with a reason, or by a source. */
  record Flag(
      String flag,
      boolean people,
      String by,
      Instant at,
      @Nullable Instant until,
      @Nullable String reason,
      @Nullable Long decision) {}

  /** The flags of each customer by their names, as far as a reader may see which they are. */
  public Map<Long, List<String>> shown(Collection<Long> customers, Masking masking) {
    Map<Long, List<String>> shown = new HashMap<>();
    of(customers)
        .forEach(
            (customer, flags) -> {
              List<String> names = flags.stream().map(Flag::flag).distinct().toList();
              shown.put(customer, masking == Masking.CLEAR ? names : List.of(HIDDEN));
            });
    return shown;
  }

  /** The flags that hold now, of customers that have any. */
  Map<Long, List<Flag>> of(Collection<Long> customers) {
    Map<Long, List<Flag>> flags = new TreeMap<>();
    Set<String> denied = new HashSet<>();
    said(customers, flags, denied);
    told(customers, flags, denied);
    flags.values().forEach(own -> own.sort(FlagsOfCustomers::inOrder));
    return flags;
  }

  private static int inOrder(Flag a, Flag b) {
    return Integer.compare(RecordFact.FLAGS.indexOf(a.flag()), RecordFact.FLAGS.indexOf(b.flag()));
  }

  private void said(Collection<Long> customers, Map<Long, List<Flag>> flags, Set<String> denied) {
    jdbc.sql(
            """
            select r.customer, w.* from customers.flag_word w
              join customers.record r on r.id = w.record
            where r.customer = any(:customers) and w.withdrawn is null
              and (w.ends is null or w.ends > :now)
            order by w.decision desc
            """)
        .param("customers", Ids.array(customers))
        .param("now", Timestamp.from(clock.instant()))
        .query(
            row -> {
              long customer = row.getLong("customer");
              String flag = row.getString("flag");
              if (!row.getBoolean("holds")) {
                denied.add(row.getLong("record") + flag);
                return;
              }
              flags
                  .computeIfAbsent(customer, unused -> new ArrayList<>())
                  .add(
                      new Flag(
                          flag,
                          true,
                          row.getString("login"),
                          row.getTimestamp("at").toInstant(),
                          Members.instant(row, "ends"),
                          row.getString("reason"),
                          row.getLong("decision")));
            });
  }

  private void told(Collection<Long> customers, Map<Long, List<Flag>> flags, Set<String> denied) {
    Map<Integer, String> names = members.sourceNames();
    jdbc.sql(
            """
            select * from (
              select distinct on (s.record, s.flag) r.customer, r.source, s.*
              from customers.flag_statement s join customers.record r on r.id = s.record
              where r.customer = any(:customers)
              order by s.record, s.flag, s.at desc, s.message desc, s.holds desc) s
            where holds order by at desc, record
            """)
        .param("customers", Ids.array(customers))
        .query(
            row -> {
              long customer = row.getLong("customer");
              String flag = row.getString("flag");
              if (!denied.contains(row.getLong("record") + flag)) {
                flags
                    .computeIfAbsent(customer, unused -> new ArrayList<>())
                    .add(
                        new Flag(
                            flag,
                            false,
                            names.getOrDefault(row.getInt("source"), ""),
                            row.getTimestamp("at").toInstant(),
                            null,
                            null,
                            null));
              }
            });
  }

  /** The decisions of people about a flag of a customer that still count. */
  List<Long> decisionsOn(long customer, String flag) {
    return jdbc.sql(
            """
            select w.decision from customers.flag_word w
              join customers.record r on r.id = w.record
            where r.customer = :customer and w.flag = :flag and w.withdrawn is null
            order by w.decision
            """)
        .param("customer", customer)
        .param("flag", flag)
        .query(Long.class)
        .list();
  }

  /** The records of a customer whose sources say that a flag holds. */
  List<RecordName> toldBy(long customer, String flag) {
    return jdbc.sql(
            """
            select source, key from (
              select distinct on (s.record) r.id, r.source, r.key, s.holds
              from customers.flag_statement s join customers.record r on r.id = s.record
              where r.customer = :customer and s.flag = :flag
              order by s.record, s.at desc, s.message desc, s.holds desc) s
            where holds order by id
            """)
        .param("customer", customer)
        .param("flag", flag)
        .query((row, number) -> new RecordName(row.getInt("source"), row.getString("key")))
        .list();
  }

  List<Flag> of(long customer) {
    return Objects.requireNonNullElse(of(List.of(customer)).get(customer), List.of());
  }
}
