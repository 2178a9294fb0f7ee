package throughline.customers.segments;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CopyRows;
import throughline.engine.condition.Memberships;

/** Who belongs to segments, in its table. Nobody who is neither a member nor due stands there. */
@Component
class MemberRows {
  private static final int CHUNK = 50_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final RowsAsTheyCome rows;

  MemberRows(JdbcClient jdbc, JdbcTemplate template, RowsAsTheyCome rows) {
    this.jdbc = jdbc;
    this.template = template;
    this.rows = rows;
  }

  /** A customer's place in a segment. */
  record Place(int segment, long customer) {}

  Map<Place, Standing> of(Collection<Long> customers) {
    Map<Place, Standing> standings = new HashMap<>();
    jdbc.sql(
            """
            select segment, customer, member, coalesce(due, :never) as due
            from customers.segment_member where customer = any(:customers)
            """)
        .param("customers", customers.toArray(Long[]::new))
        .param("never", Standing.NEVER)
        .query(
            row -> {
              Standing standing =
                  new Standing(
                      row.getInt("segment"),
                      row.getLong("customer"),
                      row.getBoolean("member"),
                      row.getLong("due"));
              standings.put(new Place(standing.segment(), standing.customer()), standing);
            });
    return standings;
  }

  /** Writes how customers stand now, each to one segment. */
  void put(List<Standing> standings, Instant at) {
    if (standings.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into customers.segment_member as m (segment, customer, member, since, due)
            select g.segment, g.customer, g.member, case when g.member then cast(:at as timestamptz) end,
                   nullif(g.due, :never)
            from unnest(cast(:segments as int[]), cast(:customers as bigint[]),
                cast(:members as boolean[]), cast(:dues as bigint[]))
              as g(segment, customer, member, due)
            on conflict (segment, customer) do update
            set member = excluded.member, due = excluded.due,
                since = case when m.member and excluded.member then m.since else excluded.since end
            """)
        .param("segments", standings.stream().map(Standing::segment).toArray(Integer[]::new))
        .param("customers", standings.stream().map(Standing::customer).toArray(Long[]::new))
        .param("members", standings.stream().map(Standing::member).toArray(Boolean[]::new))
        .param("dues", standings.stream().map(Standing::due).toArray(Long[]::new))
        .param("never", Standing.NEVER)
        .param("at", Timestamp.from(at))
        .update();
  }

  void remove(Collection<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            delete from customers.segment_member m
            using unnest(cast(:segments as int[]), cast(:customers as bigint[]))
              as g(segment, customer)
            where m.segment = g.segment and m.customer = g.customer
            """)
        .param("segments", places.stream().map(Place::segment).toArray(Integer[]::new))
        .param("customers", places.stream().map(Place::customer).toArray(Long[]::new))
        .update();
  }

  /** Begins to take in the standings of segments that were counted, in this transaction. */
  void beginCount() {
    // Who is neither a member nor due any more stands there with nothing.
    jdbc.sql(
            """
            create temporary table differing
              (segment int, customer bigint, member boolean, due bigint) on commit drop
            """)
        .update();
    // Without it, who goes may be looked for among all that differs, once for each member.
    jdbc.sql("create index on pg_temp.differing (segment, customer) where member is null").update();
  }

  /** Notes who stands differently than was counted. Most stand as they stood. */
  void compare(int segment, CountedStandings counted) {
    Differing differing = new Differing(segment);
    rows.each(
        """
        select customer, member, coalesce(due, ?) as due from customers.segment_member
        where segment = ? order by customer
        """,
        row -> {
          long customer = row.getLong("customer");
          counted.before(customer, differing::add);
          Memberships.Standing now = counted.of(customer);
          if (now == null) {
            differing.gone(customer);
          } else if (now.member() != row.getBoolean("member")
              || now.until() != row.getLong("due")) {
            differing.add(now);
          }
        },
        Standing.NEVER,
        segment);
    counted.before(Long.MAX_VALUE, differing::add);
    differing.write();
  }

  /** Those who stand differently, on their way into the table of them. */
  private final class Differing {
    private final int segment;
    private CopyRows waiting = new CopyRows();
    private int number;

    Differing(int segment) {
      this.segment = segment;
    }

    void add(Memberships.Standing one) {
      Long due = one.until() == Standing.NEVER ? null : one.until();
      waiting.add((long) segment).add(one.customer()).add(one.member()).add(due).endRow();
      writeWhereMany();
    }

    void gone(long customer) {
      waiting.add((long) segment).add(customer).add((Object) null).add((Object) null).endRow();
      writeWhereMany();
    }

    private void writeWhereMany() {
      if (++number % CHUNK == 0) {
        write();
      }
    }

    void write() {
      waiting.into(template, "pg_temp.differing (segment, customer, member, due)");
      waiting = new CopyRows();
    }
  }

  /**
   * Lets customers stand as they were counted; says whether anybody stands differently now. Since
   * when those were members whom the first count found is not known.
   */
  boolean takeCounted(int segment, @Nullable Instant since) {
    jdbc.sql("analyze pg_temp.differing").update();
    int gone =
        jdbc.sql(
                """
                delete from customers.segment_member m using pg_temp.differing d
                where d.segment = :segment and d.member is null
                  and m.segment = :segment and m.customer = d.customer
                """)
            .param("segment", segment)
            .update();
    int came =
        jdbc.sql(
                """
                insert into customers.segment_member as m (segment, customer, member, since, due)
                select :segment, customer, member,
                       case when member then cast(:since as timestamptz) end, due
                from pg_temp.differing where segment = :segment and member is not null
                on conflict (segment, customer) do update
                set member = excluded.member, due = excluded.due,
                    since = case when m.member and excluded.member then m.since
                              else excluded.since end
                """)
            .param("segment", segment)
            .param("since", since == null ? null : Timestamp.from(since), Types.TIMESTAMP)
            .update();
    return gone + came > 0;
  }
}
