package throughline.customers.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.decisions.Decided;

/** Choices as the database has them: those of the log, and those that sources tell of records. */
@Component
class ChoiceRows {
  /**
   * What sources tell, as attributes of records: the last that each said of a record. A value that
   * is neither yes nor no says nothing.
   */
  static final String TOLD =
      """
      select r.customer, 0::bigint as decision, r.id as record,
             case when lower(a.value ->> 'value') in ('true', 'yes', '1', 'y', 'ja', 'given')
                  then 'given' else 'withdrawn' end as kind,
             substr(a.key, 9) as purpose, null::int as wording, null::text as language,
             'source' as channel,
             timestamptz 'epoch' + (a.value ->> 'at')::bigint * interval '1 microsecond' as at,
             'source' as origin, r.source::text as login, '' as reason
      from customers.record r, jsonb_each(r.attributes) as a
      where a.key like 'consent.%' and lower(a.value ->> 'value') in
        ('true', 'yes', '1', 'y', 'ja', 'given', 'false', 'no', '0', 'n', 'nein', 'withdrawn')
      """;

  private static final String NOTED =
      """
      select r.customer, c.decision, c.record, c.kind, c.purpose, c.wording, c.language, c.channel,
             c.at, c.origin, c.login, c.reason
      from customers.choice c join customers.record r on r.id = c.record
      """;

  private static final String ALL =
      "%s where r.customer = any(:customers) union all %s and r.customer = any(:customers)"
          .formatted(NOTED, TOLD);
  private static final String ABOUT =
      ALL + " and a.key = :attribute and r.attributes -> :attribute is not null";

  private final JdbcClient jdbc;

  ChoiceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said of the records that a customer has now, oldest first. */
  List<Choice> ofCustomer(long customer) {
    return ofCustomers(List.of(customer)).getOrDefault(customer, List.of());
  }

  /** What was said of the records that these customers have now, oldest first. */
  private Map<Long, List<Choice>> ofCustomers(Collection<Long> customers) {
    return read(ALL, null, customers);
  }

  /**
   * The same, without what sources tell of other purposes: that never decides about this one, and
   * records have many attributes.
   */
  Map<Long, List<Choice>> about(String purpose, Collection<Long> customers) {
    return read(ABOUT, purpose, customers);
  }

  private Map<Long, List<Choice>> read(
      String question, @Nullable String purpose, Collection<Long> customers) {
    Map<Long, List<Choice>> said = new HashMap<>();
    jdbc.sql(question)
        .param("customers", Ids.array(customers))
        .param("attribute", "consent." + purpose)
        .query(
            row -> {
              said.computeIfAbsent(row.getLong("customer"), unused -> new ArrayList<>())
                  .add(choice(row));
            });
    said.values().forEach(choices -> choices.sort(Choice.ORDER));
    return said;
  }

  /** Whether somebody stands behind a customer's id. */
  boolean hasRecords(long customer) {
    return jdbc.sql("select exists (select from customers.record where customer = :customer)")
        .param("customer", customer)
        .query(Boolean.class)
        .single();
  }

  private static Choice choice(ResultSet row) throws SQLException {
    return new Choice(
        row.getLong("decision"),
        row.getLong("record"),
        ChoiceKind.of(row.getString("kind")),
        row.getString("purpose"),
        row.getObject("wording", Integer.class),
        row.getTimestamp("at").toInstant(),
        new Choice.Telling(
            row.getString("channel"),
            Origin.of(row.getString("origin")),
            row.getString("login"),
            row.getString("language"),
            row.getString("reason")));
  }

  long customerOf(long record) {
    return jdbc.sql("select customer from customers.record where id = :record")
        .param("record", record)
        .query(Long.class)
        .single();
  }

  void keep(Decided decided, Chosen chosen, long record) {
    Decided.Heading heading = decided.heading();
    jdbc.sql(
            """
            insert into customers.choice (decision, record, kind, purpose, wording, language,
              channel, at, origin, login, reason)
            values (:decision, :record, :kind, :purpose, :wording, :language, :channel, :at,
              :origin, :login, :reason)
            """)
        .param("decision", decided.position())
        .param("record", record)
        .param("kind", ChoiceKind.ofDecision(heading.kind()).code())
        .param("purpose", chosen.purpose(), Types.VARCHAR)
        .param("wording", chosen.wording(), Types.INTEGER)
        .param("language", chosen.language(), Types.VARCHAR)
        .param("channel", chosen.channel())
        .param("at", Timestamp.from(chosen.at()))
        .param("origin", chosen.origin().code())
        .param("login", heading.login())
        .param("reason", heading.reason())
        .update();
  }

  void forget() {
    jdbc.sql("truncate customers.choice").update();
  }
}
