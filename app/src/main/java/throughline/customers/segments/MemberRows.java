package throughline.customers.segments;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to segments, in its table. Nobody who is neither a member nor due stands there. */
@Component
class MemberRows {
  private static final int CHUNK = 50_000;

  private final JdbcClient jdbc;

  MemberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /** Begins to take in all standings of one segment, in this transaction. */
  Counted counted(int segment) {
    jdbc.sql("drop table if exists pg_temp.counted").update();
    jdbc.sql(
            """
            create temporary table counted (customer bigint, member boolean, due bigint)
            on commit drop
            """)
        .update();
    return new Counted(segment);
  }

  /** All standings of one segment on their way in. */
  final class Counted {
    private final int segment;
    private final List<Long> customers = new ArrayList<>();
    private final List<Boolean> members = new ArrayList<>();
    private final List<Long> dues = new ArrayList<>();

    private Counted(int segment) {
      this.segment = segment;
    }

    void add(long customer, boolean member, long due) {
      customers.add(customer);
      members.add(member);
      dues.add(due);
      if (customers.size() == CHUNK) {
        write();
      }
    }

    private void write() {
      jdbc.sql(
              """
              insert into pg_temp.counted
              select g.customer, g.member, nullif(g.due, :never)
              from unnest(cast(:customers as bigint[]), cast(:members as boolean[]),
                cast(:dues as bigint[])) as g(customer, member, due)
              """)
          .param("customers", customers.toArray(Long[]::new))
          .param("members", members.toArray(Boolean[]::new))
          .param("dues", dues.toArray(Long[]::new))
          .param("never", Standing.NEVER)
          .update();
      customers.clear();
      members.clear();
      dues.clear();
    }

    /** Makes them the standings of the segment; says whether members came or went. */
    boolean replace(Instant at, boolean first) {
      write();
      jdbc.sql("analyze pg_temp.counted").update();
      int moved = gone() + came(at, first);
      jdbc.sql("drop table pg_temp.counted").update();
      return moved > 0;
    }

    private int gone() {
      return jdbc.sql(
              """
              with gone as (
                delete from customers.segment_member m
                where m.segment = :segment
                  and not exists (select from pg_temp.counted c where c.customer = m.customer)
                returning m.member)
              select count(*) from gone where member
              """)
          .param("segment", segment)
          .query(Integer.class)
          .single();
    }

    /** Since when those were members whom the first count found is not known. */
    private int came(Instant at, boolean first) {
      return jdbc.sql(
              """
              insert into customers.segment_member as m (segment, customer, member, since, due)
              select :segment, customer, member,
                     case when member then cast(:since as timestamptz) end, due
              from pg_temp.counted
              on conflict (segment, customer) do update
              set member = excluded.member, due = excluded.due,
                  since = case when m.member and excluded.member then m.since
                            else excluded.since end
              where (m.member, m.due) is distinct from (excluded.member, excluded.due)
              """)
          .param("segment", segment)
          .param("since", first ? null : Timestamp.from(at), Types.TIMESTAMP)
          .update();
    }
  }
}
