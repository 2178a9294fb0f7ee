package throughline.customers.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What we know of a person, in short, for her own eyes: nothing that helps a stranger who got hold
 * of her link, and no word of how the organisation is built.
 */
@Component
class KnownInShort {
  private static final String HIDDEN = "•••";

  private final JdbcClient jdbc;

  KnownInShort(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The person.
   *
   * @param language that a source names, as two letters, or null
   * @param addresses e-mail addresses and phone numbers, not readable as a whole
   */
  record Known(
      @Nullable String name,
      @Nullable String language,
      List<String> addresses,
      @Nullable Instant since,
      long interactions,
      List<String> channels) {}

  private record Interactions(long number, @Nullable Instant since) {}

  Known of(long customer) {
    long[] records = records(customer);
    Interactions interactions = interactions(records);
    return new Known(
        first(
            "select name from customers.record where id = any(:records) and name is not null"
                + " order by id limit 1",
            records),
        first(
            """
            select lower(left(a.value ->> 'value', 2))
            from customers.record r, jsonb_each(r.attributes) as a
            where r.id = any(:records) and a.key in ('language', 'locale', 'lang')
            order by (a.value ->> 'at')::bigint desc, r.id limit 1
            """,
            records),
        addresses(records),
        interactions.since(),
        interactions.number(),
        channels(records));
  }

  private long[] records(long customer) {
    return jdbc
        .sql("select id from customers.record where customer = :customer order by id")
        .param("customer", customer)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  private @Nullable String first(String question, long[] records) {
    return jdbc.sql(question).param("records", records).query(String.class).optional().orElse(null);
  }

  private List<String> addresses(long[] records) {
    return jdbc.sql(
            """
            select distinct i.type, i.value
            from customers.record_identifier h join customers.identifier i on i.id = h.identifier
            where h.record = any(:records) and i.type in ('email', 'phone')
            order by i.type, i.value limit 10
            """)
        .param("records", records)
        .query((row, number) -> hidden(row.getString("type"), row.getString("value")))
        .list();
  }

  private static String hidden(String type, String value) {
    int at = value.indexOf('@');
    if (type.equals("email") && at > 0) {
      return value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN + value.substring(at);
    }
    return HIDDEN + value.substring(Math.max(0, value.length() - 3));
  }

  private Interactions interactions(long[] records) {
    return jdbc.sql("select count(*) as number, min(time) as since from (%s) as own".formatted(OWN))
        .param("records", records)
        .query(
            (row, number) ->
                new Interactions(
                    row.getLong("number"),
                    row.getTimestamp("since") == null
                        ? null
                        : row.getTimestamp("since").toInstant()))
        .single();
  }

  private List<String> channels(long[] records) {
    return jdbc.sql(
            """
            select l.label from customers.label l
            where l.dimension = 'channel' and l.code in (select own.channel from (%s) as own)
            order by l.label
            """
                .formatted(OWN))
        .param("records", records)
        .query(String.class)
        .list();
  }

  private static final String OWN =
      """
      select time, channel from customers.interaction
      where record = any(:records) and concern is null
      union all
      select time, channel from customers.interaction
      where concern = any(array(select id from customers.concern where record = any(:records)))
      """;
}
