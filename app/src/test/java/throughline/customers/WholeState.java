package throughline.customers;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the module keeps and what must be the same after everything was read again, table by table,
 * hashed.
 *
 * <p>Left out are the numbers of interactions, which nobody is told to remember; when a place was
 * last seen, which remembers what was replaced; and names that only replaced items spoke of: they
 * get a number where a batch ends between the two, and mean nothing.
 */
public final class WholeState {
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          all("record_identifier"),
          all("statement"),
          all("alias"),
          all("decision"),
          all("decision_tie"),
          all("decision_side"),
          all("choice"),
          all("hold"),
          all("identity_change"),
          all("identity_move"),
          all("account_statement"),
          all("account_word"),
          all("flag_statement"),
          all("flag_word"),
          Map.entry(
              "account",
              """
              select * from customers.account where id in (
                select account from customers.account_statement
                union select contract from customers.account_statement
                union select account from customers.account_word
                union select contract from customers.account_word)
              """),
          all("probable_match"),
          all("portrait_match"),
          all("matching_record"),
          all("matching_key"),
          all("attribute_name"),
          Map.entry("record", spokenOf("select r.* from spoken r")),
          Map.entry(
              "customer",
              spokenOf(
                  """
                  select c.* from customers.customer c
                  where c.redirect_to is not null or c.id in (select customer from spoken)
                  """)),
          Map.entry("identifier", "select * from customers.identifier where records > 0"),
          Map.entry(
              "concern",
              """
              select * from customers.concern
              where id in (select concern from customers.interaction)
              """),
          Map.entry(
              "interaction",
              """
              select (jsonb_populate_record(i, '{"id": 0}')).* from customers.interaction i
              """),
          Map.entry(
              "coverage",
              """
              select source, department, touchpoint, channel, interactions
              from customers.coverage where interactions > 0
              """));

  private WholeState() {}

  public static Map<String, String> of(JdbcClient jdbc) {
    Map<String, String> hashes = new TreeMap<>();
    TABLES.forEach(
        (table, rows) ->
            hashes.put(
                table,
                jdbc.sql(
                        """
                        select count(*) || ' rows, ' || coalesce(
                          md5(string_agg(row::text, E'\\n' order by row::text)), '')
                        from (%s) as row
                        """
                            .formatted(rows))
                    .query(String.class)
                    .single()));
    return hashes;
  }

  private static Map.Entry<String, String> all(String table) {
    return Map.entry(table, "select * from customers." + table);
  }

  /** A question to the records that something still speaks of, called {@code spoken} in it. */
  static String spokenOf(String question) {
    return """
    with spoken as (
      select * from customers.record where id in (
        select record from customers.statement
        union select record from customers.interaction
        union select record from customers.identity_move))
    %s\
    """
        .formatted(question);
  }
}
