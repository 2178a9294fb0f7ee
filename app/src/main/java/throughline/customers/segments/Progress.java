package throughline.customers.segments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Turn;

/** How far members follow the timelines, and of whom something is new. */
@Component
class Progress {
  private static final Turn FOLLOWING = new Turn("customers.segments");
  private static final Turn COUNTING = new Turn("customers.segments.counting");

  private final JdbcClient jdbc;

  Progress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far.
   *
   * @param epoch of the timelines: grows when all are forgotten at once
   * @param recount whether all have to be counted
   * @param counting whether all are being counted
   */
  record Position(long interaction, long record, long epoch, boolean recount, boolean counting) {}

  /** Of whom something is new, up to these rows. */
  record Heard(Set<Long> customers, long interaction, long record, List<Long> touched) {}

  /**
   * Whether this transaction may follow. One process does at a time, and none while the log is read
   * again: members stay as they were until everything is back.
   */
  boolean mayFollow() {
    return jdbc.sql(
                """
                select exists (select from customers.segment)
                  and not exists (select from customers.rebuild where finished_at is null)
                """)
            .query(Boolean.class)
            .single()
        && FOLLOWING.take(jdbc);
  }

  /** Whether this transaction may count all. */
  boolean mayCount() {
    return COUNTING.take(jdbc);
  }

  void waitToFollow() {
    FOLLOWING.await(jdbc);
  }

  Position position() {
    return jdbc.sql(
            "select interaction, record, epoch, recount, counting from customers.segment_progress")
        .query(Position.class)
        .single();
  }

  /** Where the timelines are now. */
  Position newest() {
    return jdbc.sql(
            """
            select coalesce((select max(id) from customers.interaction), 0) as interaction,
                   coalesce((select max(id) from customers.record), 0) as record,
                   (select epoch from customers.lake_epoch) as epoch,
                   false as recount, false as counting
            """)
        .query(Position.class)
        .single();
  }

  boolean anyTouched(int more) {
    return !jdbc.sql("select id from customers.segment_touched offset :more limit 1")
        .param("more", more)
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /** What is new after a position, so many rows of each kind at most. */
  Heard after(Position position, int most) {
    Set<Long> customers = new HashSet<>();
    long interaction = position.interaction();
    long record = position.record();
    List<Long> touched = new ArrayList<>();
    for (Row row : interactions(position.interaction(), most)) {
      interaction = row.id();
      customers.add(row.customer());
    }
    for (Row row : records(position.record(), most)) {
      record = row.id();
      customers.add(row.customer());
    }
    for (Row row : touched(most)) {
      touched.add(row.id());
      customers.add(row.customer());
    }
    customers.remove(0L);
    return new Heard(customers, interaction, record, touched);
  }

  private record Row(long id, long customer) {}

  private List<Row> interactions(long after, int most) {
    return jdbc.sql(
            """
            select i.id, coalesce(o.customer, case when i.concern is null then r.customer end, 0)
              as customer
            from customers.interaction i
              left join customers.record r on r.id = i.record
              left join customers.concern c on c.id = i.concern
              left join customers.record o on o.id = c.record
            where i.id > :after order by i.id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(Row.class)
        .list();
  }

  private List<Row> records(long after, int most) {
    return jdbc.sql(
            """
            select id, coalesce(customer, 0) as customer from customers.record
            where id > :after order by id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(Row.class)
        .list();
  }

  private List<Row> touched(int most) {
    return jdbc.sql("select id, customer from customers.segment_touched order by id limit :most")
        .param("most", most)
        .query(Row.class)
        .list();
  }

  /** The customers for whom time has come. */
  List<Long> due(long now, int most) {
    return jdbc.sql(
            """
            select distinct customer from (
              select m.customer from customers.segment_member m
                join customers.segment s on s.id = m.segment and s.counted_version = s.version
              where m.due <= :now order by m.due limit :most) d
            """)
        .param("now", now)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Goes on to where everything that was heard has been taken in. */
  void goOn(Heard heard, Collection<Long> judged, boolean counting) {
    jdbc.sql("update customers.segment_progress set interaction = :interaction, record = :record")
        .param("interaction", heard.interaction())
        .param("record", heard.record())
        .update();
    if (!heard.touched().isEmpty()) {
      jdbc.sql("delete from customers.segment_touched where id = any(:ids)")
          .param("ids", heard.touched().toArray(Long[]::new))
          .update();
    }
    if (counting && !judged.isEmpty()) {
      jdbc.sql("insert into customers.segment_again select unnest(cast(:customers as bigint[]))")
          .param("customers", judged.toArray(Long[]::new))
          .update();
    }
  }

  /** Goes on to the newest without looking: all will be counted. */
  void skipTo(Position newest) {
    jdbc.sql(
            """
            update customers.segment_progress
            set interaction = :interaction, record = :record, epoch = :epoch, recount = true
            """)
        .param("interaction", newest.interaction())
        .param("record", newest.record())
        .param("epoch", newest.epoch())
        .update();
    jdbc.sql("delete from customers.segment_touched").update();
  }

  /** From now on it is noted who is judged. */
  void beginCounting() {
    jdbc.sql("truncate customers.segment_again").update();
    jdbc.sql("update customers.segment_progress set counting = true, recount = false").update();
  }

  /** Lets those be judged again who were judged while all were counted. */
  void endCounting() {
    jdbc.sql(
            """
            insert into customers.segment_touched (customer)
            select distinct customer from customers.segment_again
            """)
        .update();
    jdbc.sql("truncate customers.segment_again").update();
    jdbc.sql("update customers.segment_progress set counting = false").update();
  }

  void askForRecount() {
    jdbc.sql("update customers.segment_progress set recount = true").update();
  }

  /** Whether the lake has taken in all that the tables hold in this transaction. */
  boolean lakeHolds(LakePlace wanted) {
    return jdbc.sql(
            """
            select coalesce(v.position >= :interaction and v.identity_version >= :change
                and v.epoch = e.epoch, false)
            from customers.lake_epoch e
              left join (select * from customers.lake_version order by number desc limit 1) v
                on true
            """)
        .param("interaction", wanted.interaction())
        .param("change", wanted.change())
        .query(Boolean.class)
        .single();
  }

  /** How many interactions the lake has yet to take in. */
  long lakeBehind() {
    return jdbc.sql(
            """
            select greatest(0, coalesce((select max(id) from customers.interaction), 0)
              - coalesce((select position from customers.lake_version
                          order by number desc limit 1), 0))
            """)
        .query(Long.class)
        .single();
  }

  /** Up to where the tables reach. */
  record LakePlace(long interaction, long change) {}

  LakePlace place() {
    return jdbc.sql(
            """
            select coalesce((select max(id) from customers.interaction), 0) as interaction,
                   coalesce((select max(id) from customers.lake_change), 0) as change
            """)
        .query(LakePlace.class)
        .single();
  }
}
