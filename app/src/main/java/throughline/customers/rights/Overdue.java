package throughline.customers.rights;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

  /** The customers with whom nothing happens any more, also those who are kept. */
  List<Long> silentCustomers(RetentionRule rule, Instant before) {
    return about(SILENT + "select distinct customer from silent", rule, before)
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
  record Amount(long customers, long records, long items) {}

  /** How much of silent customers goes, or stays because somebody keeps it. */
  Amount silent(RetentionRule rule, Instant before, boolean kept) {
    return about(
            SILENT
                + """
                select count(distinct customer), count(*), (
                  select count(*) from (
                    select position from customers.statement
                    where record in (select id from silent where kept = :kept)
                    union select position from customers.interaction
                    where record in (select id from silent where kept = :kept)) as items)
                from silent where kept = :kept
                """,
            rule,
            before)
        .param("kept", kept)
        .query((row, number) -> new Amount(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /** How many items that only tell what is past go, or stay because somebody keeps them. */
  Amount past(RetentionRule rule, Instant before, Collection<Long> silent, boolean kept) {
    return about(
            PAST
                + """
                select (select count(distinct c) from past, unnest(customers) as c
                    where kept = :kept), 0, count(*)
                from past where kept = :kept
                """,
            rule,
            before)
        .param("silent", Ids.array(silent))
        .param("kept", kept)
        .query((row, number) -> new Amount(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }
}
