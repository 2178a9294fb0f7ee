package throughline.customers.rights;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;

/**
 * What a rule takes. What happened goes when it is old enough. Who somebody is goes when nothing
 * has happened with them for so long, and no contract runs; until then the newest item stays that
 * tells a value of theirs, or they would fall apart into several customers.
 */
@Component
class Overdue {
  /** Contracts that had not ended at {@code :before}, with the accounts that hold them. */
  private static final String RUNNING =
      """
      with said as (
        select account, contract, record, ends from customers.account_statement
        union all select account, contract, record, ends from customers.account_word
        where withdrawn is null),
      running as (
        select contract from said where contract is not null
        group by contract having coalesce(max(ends), 'infinity') >= :before),
      bound as (
        select record from said where contract in (select contract from running)
        union select m.record from said m join said c on c.account = m.account
        where c.contract in (select contract from running))
      """;

  /** When something last happened with each customer; else when it was said last who they are. */
  private static final String SILENT =
      RUNNING
          + """
          , heard as (
            select customer, max(at) as at from (
              select r.customer, max(i.time) as at
              from customers.interaction i join customers.record r on r.id = i.record group by 1
              union all
              select r.customer, max(i.time) from customers.interaction i
                join customers.concern c on c.id = i.concern
                join customers.record r on r.id = c.record
              where i.record is distinct from c.record group by 1) as times
            group by customer),
          told as (
            select r.customer, max(s.at) as at
            from customers.statement s join customers.record r on r.id = s.record group by 1),
          kept as (%s),
          silent as (
            select r.id, r.customer,
              exists (select from kept k where k.customer = r.customer) as kept
            from customers.record r left join heard using (customer) left join told using (customer)
            where coalesce(heard.at, told.at) < :before
              and (:source = 0 or r.source = :source)
              and not exists (select from bound join customers.record b on b.id = bound.record
                where b.customer = r.customer))
          """
              .formatted(Holds.KEPT);

  /** Items of a source in which everything is old, and that nothing else of the source needs. */
  private static final String PAST =
      """
      with kept as (%s),
      told as (
        select i.position, i.message, i.time as at, coalesce(o.customer, r.customer) as customer
        from customers.interaction i left join customers.record r on r.id = i.record
          left join customers.concern c on c.id = i.concern
          left join customers.record o on o.id = c.record
        where i.source = :source
        union all
        select s.position, s.message, s.at, r.customer
        from customers.statement s join customers.record r on r.id = s.record
        where r.source = :source and s.position is not null),
      old as (
        select position, message, array_agg(distinct customer) as customers,
          coalesce(bool_or(customer in (select customer from kept)), false) as kept,
          coalesce(bool_or(customer in (select unnest(:silent))), false) as silent
        from told group by position, message having max(at) < :before),
      needed as (
        select distinct on (s.record, v.value) s.message
        from customers.statement s join customers.record r on r.id = s.record
          cross join lateral (
            select '' as value
            union all select 'i' || i from unnest(s.identifiers) as i
            union all select 'a' || a.key || '=' || a.value from jsonb_each_text(s.attributes) a
          ) as v
        where r.source = :source
        order by s.record, v.value, s.at desc, s.position desc),
      past as (
        select * from old o
        where not silent
          and not exists (select from needed n where n.message = o.message)
          and not exists (select from customers.account_statement a where a.message = o.message)
          and not exists (select from customers.flag_statement f where f.message = o.message))
      """
          .formatted(Holds.KEPT);

  private final JdbcClient jdbc;
  private final Clock clock;

  Overdue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private JdbcClient.StatementSpec about(String sql, RetentionRule rule, Instant before) {
    return jdbc.sql(sql)
        .param("source", rule.source())
        .param("before", Timestamp.from(before))
        .param("now", Timestamp.from(clock.instant()));
  }

  /** The records of customers with whom nothing happens any more. */
  List<Long> silentRecords(RetentionRule rule, Instant before) {
    return about(
            SILENT + "select id from silent where not kept order by customer, id", rule, before)
        .query(Long.class)
        .list();
  }

  /**
   * Up to where the tables were known when somebody looked: what comes later has higher numbers.
   */
  record Look(long interaction, long record, long change) {}

  /** A look now; one at a time writes, so that what nobody can see yet has higher numbers. */
  Look look() {
    return jdbc.sql(
            """
            select (select coalesce(max(id), 0) from customers.interaction) as interaction,
              (select coalesce(max(id), 0) from customers.record) as record,
              (select coalesce(max(id), 0) from customers.identity_change) as change
            """)
        .query(Look.class)
        .single();
  }

  /**
   * Those of them with whom nothing has happened since a look that was taken before they were
   * looked for, and nobody keeps. Others are looked for again by the next run.
   */
  List<Long> stillSilent(Collection<Long> records, Look look) {
    return jdbc.sql(
            """
            select m.id from customers.record m
            where m.id = any(:records) and m.customer not in (%s)
              and m.customer not in (
                select o.customer from customers.interaction i
                  join customers.record o on o.id = i.record
                where i.id > :interaction and o.customer is not null
                union select o.customer from customers.interaction i
                  join customers.concern c on c.id = i.concern
                  join customers.record o on o.id = c.record
                where i.id > :interaction and o.customer is not null
                union select customer from customers.record
                where id > :record and customer is not null
                union select after from customers.identity_move where change > :change)
            """
                .formatted(Holds.KEPT))
        .param("records", Ids.array(records))
        .param("interaction", look.interaction())
        .param("record", look.record())
        .param("change", look.change())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** An item by its place in the log and by what the tables call it. */
  record Item(long position, UUID message) {}

  /** Items that only tell what is past. */
  List<Item> pastItems(RetentionRule rule, Instant before) {
    return about(
            PAST + "select position, message from past where not kept order by position",
            rule,
            before)
        .param("silent", new long[0])
        .query((row, number) -> new Item(row.getLong(1), row.getObject(2, UUID.class)))
        .list();
  }

  /** Those of them that speak of somebody who is kept now. */
  Set<UUID> kept(Collection<UUID> messages) {
    return Set.copyOf(
        jdbc.sql(
                """
                select i.message from customers.interaction i
                  left join customers.concern c on c.id = i.concern
                  join customers.record r on r.id in (i.record, c.record)
                where i.message = any(:messages) and r.customer in (%1$s)
                union select s.message from customers.statement s
                  join customers.record r on r.id = s.record
                where s.message = any(:messages) and r.customer in (%1$s)
                """
                    .formatted(Holds.KEPT))
            .param("messages", messages.toArray(UUID[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .query(UUID.class)
            .list());
  }

  /** How much there is of something. */
  record Amount(long customers, long records, long items) {
    static final Amount NOTHING = new Amount(0, 0, 0);
  }

  /**
   * How much there is of what is due.
   *
   * @param taken what goes
   * @param kept what stays because somebody keeps it
   * @param customers of both
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Due(Amount taken, Amount kept, long[] customers) {}

  /** How much of silent customers goes, and stays. */
  Due silent(RetentionRule rule, Instant before) {
    return due(
        about(
            SILENT
                + """
                , items as (
                  select s.kept, t.position from customers.statement t
                    join silent s on s.id = t.record
                  union select s.kept, i.position from customers.interaction i
                    join silent s on s.id = i.record)
                select kept, array_agg(distinct customer), count(*),
                  (select count(*) from items i where i.kept = s.kept)
                from silent s group by kept
                """,
            rule,
            before));
  }

  /** How many items that only tell what is past go, and stay. */
  Due past(RetentionRule rule, Instant before, long[] silent) {
    return due(
        about(
                PAST
                    + """
                    select kept, (select array_agg(distinct c) filter (where c is not null)
                          from past q, unnest(q.customers) as c
                          where q.kept = p.kept), 0, count(*)
                    from past p group by kept
                    """,
                rule,
                before)
            .param("silent", silent));
  }

  private static Due due(JdbcClient.StatementSpec statement) {
    Map<Boolean, Amount> amounts = new HashMap<>();
    List<Long> customers = new ArrayList<>();
    statement.query(
        row -> {
          Array array = row.getArray(2);
          Long[] some = array == null ? new Long[0] : (Long[]) array.getArray();
          customers.addAll(List.of(some));
          amounts.put(row.getBoolean(1), new Amount(some.length, row.getLong(3), row.getLong(4)));
        });
    return new Due(
        amounts.getOrDefault(false, Amount.NOTHING),
        amounts.getOrDefault(true, Amount.NOTHING),
        Ids.array(customers));
  }
}
