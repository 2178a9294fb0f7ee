package throughline.customers.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many customers agree and object, and how it came about month by month. */
@Component
class PrivacyFigures {
  private static final int MONTHS = 24;

  /** Everything said of purposes, wherever it was noted; parameter: keys. */
  private static final String SAID =
      """
      said as (
        select r.customer, c.purpose, c.kind, c.at, c.decision
        from customers.choice c join customers.record r on r.id = c.record
        where c.purpose is not null
        union all
        select told.customer, told.purpose, told.kind, told.at, 0
        from (%s and jsonb_exists_any(r.attributes, :keys)) as told)
      """
          .formatted(ChoiceRows.TOLD);

  private final JdbcClient jdbc;
  private final PurposeRows purposes;
  private final Clock clock;

  PrivacyFigures(JdbcClient jdbc, PurposeRows purposes, Clock clock) {
    this.jdbc = jdbc;
    this.purposes = purposes;
    this.clock = clock;
  }

  /** The customers whose last word about a purpose is this. */
  record PurposeCount(String purpose, long given, long withdrawn, long objected) {}

  /** What was said about a purpose in a month. */
  record MonthCount(LocalDate month, String purpose, long given, long withdrawn, long objected) {}

  /** All of it, with how many customers are restricted now. */
  record Figures(List<PurposeCount> purposes, List<MonthCount> months, long restricted) {}

  Figures now() {
    String[] keys =
        purposes.all().stream().map(one -> "consent." + one.key()).toArray(String[]::new);
    long restricted =
        jdbc.sql("select count(*) from customers.restricted_customer").query(Long.class).single();
    return new Figures(counts(keys), months(keys), restricted);
  }

  private List<PurposeCount> counts(String[] keys) {
    return jdbc.sql(
            """
            with %s,
            last as (
              select distinct on (customer, purpose, kind in ('given', 'withdrawn')) purpose, kind
              from said
              order by customer, purpose, kind in ('given', 'withdrawn'), at desc, decision desc)
            select purpose, count(*) filter (where kind = 'given') as given,
                   count(*) filter (where kind = 'withdrawn') as withdrawn,
                   count(*) filter (where kind = 'objected') as objected
            from last group by purpose order by purpose
            """
                .formatted(SAID))
        .param("keys", keys)
        .query(
            (row, number) ->
                new PurposeCount(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  private List<MonthCount> months(String[] keys) {
    LocalDate first =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1).minusMonths(MONTHS);
    return jdbc.sql(
            """
            with %s
            select date_trunc('month', at, 'UTC') as month, purpose,
                   count(*) filter (where kind = 'given') as given,
                   count(*) filter (where kind = 'withdrawn') as withdrawn,
                   count(*) filter (where kind = 'objected') as objected
            from said where at >= :first group by 1, 2 order by 1, 2
            """
                .formatted(SAID))
        .param("keys", keys)
        .param("first", Timestamp.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .query(
            (row, number) ->
                new MonthCount(
                    LocalDate.ofInstant(row.getTimestamp(1).toInstant(), ZoneOffset.UTC),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }
}
