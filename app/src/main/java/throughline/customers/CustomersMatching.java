package throughline.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The customers that match some letters, the best first. Of what a million addresses have in common
 * only a part is looked at, and it is said that there are more.
 */
record CustomersMatching(JdbcClient jdbc) {
  /** Of each way to be found. Nobody pages further; to write more letters finds better. */
  static final int MOST = 1_000;

  // Each way is ordered by what it is found in, so that every page sees the same part.
  private static final String HITS =
      """
      with named as materialized (
          select customer, name from customers.record
          where name ilike :anywhere order by id limit :more),
        exact as materialized (
          select r.customer from customers.identifier i
            join customers.record_identifier l on l.identifier = i.id
            join customers.record r on r.id = l.record
          where i.value = :query order by r.id limit :more),
        beginning as materialized (
          select r.customer from (
            select id from customers.identifier
            where value like :beginning order by value limit :more) i
            join customers.record_identifier l on l.identifier = i.id
            join customers.record r on r.id = l.record
          order by r.id limit :more),
        inside as materialized (
          select r.customer from (
            select id from customers.identifier
            where type in ('email', 'phone') and value like :inside order by id limit :more) i
            join customers.record_identifier l on l.identifier = i.id
            join customers.record r on r.id = l.record
          order by r.id limit :more),
        hits as (
          select customer, 1 + public.similarity(name, :query) as score from named
          union all select customer, 4 from exact
          union all select customer, 2 from beginning
          union all select customer, 2 from inside)
      select customer, greatest((select count(*) from named), (select count(*) from exact),
          (select count(*) from beginning), (select count(*) from inside)) > :most as cut
      from hits group by customer order by max(score) desc, customer
      """;

  /**
   * Customers.
   *
   * @param cut whether there are more than were looked at
   */
  record Found(List<Long> customers, boolean cut) {}

  Found find(String query) {
    String literal = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    Set<Long> found = new LinkedHashSet<>();
    if (query.matches("[0-9]{1,18}")) {
      CustomerIds.resolve(jdbc, Long.parseLong(query)).ifPresent(found::add);
    }
    boolean[] cut = new boolean[1];
    jdbc.sql(HITS)
        .param("query", query)
        .param("anywhere", "%" + literal + "%")
        .param("beginning", literal + "%")
        .param("inside", "%" + inside(literal) + "%")
        .param("most", MOST)
        .param("more", MOST + 1)
        .query(
            row -> {
              found.add(row.getLong(1));
              cut[0] = row.getBoolean(2);
            });
    return new Found(new ArrayList<>(found), cut[0]);
  }

  /** As it is kept: small letters; a phone number has neither spaces nor a national zero. */
  private static String inside(String query) {
    if (!query.matches("[+0-9 ()/.-]{5,}")) {
      return query.toLowerCase(Locale.ROOT);
    }
    String digits = query.replaceAll("[^0-9]", "");
    return digits.startsWith("00") ? digits.substring(2) : digits.replaceFirst("^0", "");
  }
}
