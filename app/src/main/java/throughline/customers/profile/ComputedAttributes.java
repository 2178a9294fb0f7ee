package throughline.customers.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.ClosingOutcomes;
import throughline.organisation.Organisation;

/** What a customer's timeline says in single figures, each with how it is computed. */
@Component
class ComputedAttributes {
  private static final String FIGURES =
      """
      with records as (select id from customers.record where customer = :customer),
      own as (
        select i.* from customers.interaction i
        where i.concern is null and i.record in (select id from records) and i.time < :at
        union all
        select i.* from customers.interaction i
        where i.concern = any(array(
            select id from customers.concern where record in (select id from records)))
          and i.time < :at),
      last_outcomes as (
        select distinct on (concern) concern, outcome from own
        where concern is not null and outcome <> 0
        order by concern, time desc, source desc, message desc, part desc)
      select min(time) as first_interaction, max(time) as last_interaction,
             count(*) as interactions,
             count(*) filter (where time >= cast(:at as timestamptz) - interval '30 days')
               as interactions_30_days,
             count(*) filter (where time >= cast(:at as timestamptz) - interval '365 days')
               as interactions_365_days,
             count(*) filter (where direction = 1) as contacts_inbound,
             count(*) filter (where direction = 2) as contacts_outbound,
             (select count(distinct coalesce(j.other, o.department))
              from own o left join unnest(cast(:joined as int[]), cast(:others as int[]))
                as j (department, other) on j.department = o.department
              where o.department <> 0) as departments_met,
             (select count(*) from last_outcomes where outcome <> all(:closing)) as open_concerns,
             sum(cost)::bigint as cost_cents
      from own
      """;

  private static final List<String> TIMES = List.of("first_interaction", "last_interaction");
  private static final List<String> COUNTS =
      List.of(
          "interactions",
          "interactions_30_days",
          "interactions_365_days",
          "contacts_inbound",
          "contacts_outbound",
          "departments_met",
          "open_concerns",
          "cost_cents");

  private final JdbcClient jdbc;
  private final ClosingOutcomes closing;
  private final Organisation organisation;

  ComputedAttributes(JdbcClient jdbc, ClosingOutcomes closing, Organisation organisation) {
    this.jdbc = jdbc;
    this.closing = closing;
    this.organisation = organisation;
  }

  /**
   * A figure.
   *
   * @param at of figures that are instants, else null
   * @param formula how it is computed, in the reader's language
   */
  record Computed(
      String name, @Nullable Long value, @Nullable Instant at, String label, String formula) {}

  List<Computed> of(long customer, Instant at, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "throughline.customers.profile",
            locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.UK,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    List<Map.Entry<Integer, Integer>> joined =
        List.copyOf(organisation.joined().countedAs().entrySet());
    return jdbc.sql(FIGURES)
        .param("joined", joined.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
        .param("others", joined.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
        .param("customer", customer)
        .param("at", Timestamp.from(at))
        .param("closing", closing.codes().toArray(Integer[]::new))
        .query((row, number) -> figures(row, words))
        .single();
  }

  private static List<Computed> figures(ResultSet row, ResourceBundle words) throws SQLException {
    List<Computed> all = new ArrayList<>();
    for (String name : TIMES) {
      Timestamp time = row.getTimestamp(name);
      all.add(computed(name, null, time == null ? null : time.toInstant(), words));
    }
    for (String name : COUNTS) {
      all.add(computed(name, row.getObject(name, Long.class), null, words));
    }
    return all;
  }

  private static Computed computed(
      String name, @Nullable Long value, @Nullable Instant at, ResourceBundle words) {
    return new Computed(name, value, at, words.getString(name), words.getString(name + ".formula"));
  }
}
