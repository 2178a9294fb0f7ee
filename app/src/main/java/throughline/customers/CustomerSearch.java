package throughline.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.accounts.FlagsOfCustomers;
import throughline.platform.CursorPage;
import throughline.platform.Slice;

/** Finding customers by name, email, phone, number or id. */
@Component
class CustomerSearch {
  private static final int IDENTIFIERS_SHOWN = 5;

  private final JdbcClient jdbc;
  private final ClosingOutcomes closing;
  private final FlagsOfCustomers flags;

  CustomerSearch(JdbcClient jdbc, ClosingOutcomes closing, FlagsOfCustomers flags) {
    this.jdbc = jdbc;
    this.closing = closing;
    this.flags = flags;
  }

  record IdentifierItem(String type, String value) {}

  record Hit(
      String id,
      @Nullable String name,
      List<IdentifierItem> identifiers,
      long interactions,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      List<String> departments,
      long openConcerns,
      List<String> flags) {}

  private record Figures(
      long interactions, Instant firstAt, Instant lastAt, List<String> departments) {}

  CursorPage<Hit> find(String query, Slice slice, Masking masking) {
    long from = slice.cursorAsLong(0);
    List<Long> ids = query.isBlank() ? all(from, slice) : matching(query.strip(), from, slice);
    boolean more = ids.size() > slice.limit();
    List<Long> shown = more ? ids.subList(0, slice.limit()) : ids;
    String next = query.isBlank() ? last(shown) : Long.toString(from + slice.limit());
    return new CursorPage<>(hits(shown, masking), more ? next : null, null);
  }

  private static String last(List<Long> ids) {
    return ids.isEmpty() ? "" : Long.toString(ids.get(ids.size() - 1));
  }

  private List<Long> all(long after, Slice slice) {
    return jdbc.sql(
            """
            select c.id from customers.customer c
            where c.id > :after and c.redirect_to is null
              and exists (select 1 from customers.record r where r.customer = c.id)
            order by c.id limit :limit
            """)
        .param("after", after)
        .param("limit", slice.oneMore())
        .query(Long.class)
        .list();
  }

  private List<Long> matching(String query, long from, Slice slice) {
    String literal = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return jdbc
        .sql(
            """
            with hits as (
              select r.customer, 1 + public.similarity(r.name, :query) as score
              from customers.record r where r.name ilike :anywhere
              union all
              select r.customer, case when i.value = :query then 4 else 2 end
              from customers.identifier i
                join customers.record_identifier l on l.identifier = i.id
                join customers.record r on r.id = l.record
              where i.value like :beginning
              union all
              select r.customer, 2
              from customers.identifier i
                join customers.record_identifier l on l.identifier = i.id
                join customers.record r on r.id = l.record
              where i.type in ('email', 'phone') and i.value ilike :inside)
            select customer from hits group by customer
            order by max(score) desc, customer offset :from limit :limit
            """)
        .param("query", query)
        .param("anywhere", "%" + literal + "%")
        .param("beginning", literal + "%")
        .param("inside", "%" + inside(literal) + "%")
        .param("from", from)
        .param("limit", slice.oneMore())
        .query(Long.class)
        .list()
        .stream()
        .collect(
            () -> from == 0 ? withId(query) : new ArrayList<Long>(),
            (ids, id) -> {
              if (!ids.contains(id)) {
                ids.add(id);
              }
            },
            ArrayList::addAll);
  }

  /** As it is kept: small letters; a phone number has neither spaces nor a national zero. */
  private static String inside(String query) {
    if (!query.matches("[+0-9 ()/.-]{5,}")) {
      return query.toLowerCase(Locale.ROOT);
    }
    String digits = query.replaceAll("[^0-9]", "");
    return digits.startsWith("00") ? digits.substring(2) : digits.replaceFirst("^0", "");
  }

  private ArrayList<Long> withId(String query) {
    ArrayList<Long> found = new ArrayList<>();
    if (query.matches("[0-9]{1,18}")) {
      CustomerIds.resolve(jdbc, Long.parseLong(query)).ifPresent(found::add);
    }
    return found;
  }

  List<Hit> hits(List<Long> customers, Masking masking) {
    if (customers.isEmpty()) {
      return List.of();
    }
    long[] ids = Ids.array(customers);
    Map<Long, String> names = names(ids);
    Map<Long, List<IdentifierItem>> identifiers = identifiers(ids, masking);
    Map<Long, Figures> figures = figures(ids);
    Map<Long, Long> open = openConcerns(ids);
    Map<Long, List<String>> flagged = flags.shown(customers, masking);
    List<Hit> hits = new ArrayList<>();
    for (long id : customers) {
      Figures own = figures.get(id);
      hits.add(
          new Hit(
              Long.toString(id),
              masking.name(names.get(id)),
              identifiers.getOrDefault(id, List.of()),
              own == null ? 0 : own.interactions(),
              own == null ? null : own.firstAt(),
              own == null ? null : own.lastAt(),
              own == null ? List.of() : own.departments(),
              open.getOrDefault(id, 0L),
              flagged.getOrDefault(id, List.of())));
    }
    return hits;
  }

  Map<Long, String> names(long[] customers) {
    Map<Long, String> names = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (customer) customer, name from customers.record
            where customer = any(:customers) and name is not null order by customer, id
            """)
        .param("customers", customers)
        .query(
            row -> {
              names.put(row.getLong("customer"), row.getString("name"));
            });
    return names;
  }

  private Map<Long, List<IdentifierItem>> identifiers(long[] customers, Masking masking) {
    Map<Long, List<IdentifierItem>> identifiers = new TreeMap<>();
    jdbc.sql(
            """
            select distinct r.customer, i.type, i.value
            from customers.record r
              join customers.record_identifier l on l.record = r.id
              join customers.identifier i on i.id = l.identifier and i.blocked is null
            where r.customer = any(:customers) order by r.customer, i.type, i.value
            """)
        .param("customers", customers)
        .query(
            row -> {
              List<IdentifierItem> own =
                  identifiers.computeIfAbsent(row.getLong("customer"), unused -> new ArrayList<>());
              if (own.size() < IDENTIFIERS_SHOWN) {
                String type = row.getString("type");
                own.add(new IdentifierItem(type, masking.identifier(type, row.getString("value"))));
              }
            });
    return identifiers;
  }

  private static final String OWNED =
      """
      with owned as (
        select r.customer, i.time, i.id, i.department, i.concern, i.outcome
        from customers.record r
          join customers.interaction i on i.record = r.id and i.concern is null
        where r.customer = any(:customers)
        union all
        select r.customer, i.time, i.id, i.department, i.concern, i.outcome
        from customers.record r
          join customers.concern c on c.record = r.id
          join customers.interaction i on i.concern = c.id
        where r.customer = any(:customers))
      """;

  private Map<Long, Figures> figures(long[] customers) {
    Map<Long, Figures> figures = new HashMap<>();
    jdbc.sql(
            OWNED
                + """
                select customer, count(*) as n, min(time) as first_at, max(time) as last_at,
                       array_agg(distinct department) filter (where department > 0) as departments
                from owned group by customer
                """)
        .param("customers", customers)
        .query(
            row -> {
              var departments = row.getArray("departments");
              List<String> ids = new ArrayList<>();
              if (departments != null) {
                for (Object id : (Object[]) departments.getArray()) {
                  ids.add(id.toString());
                }
              }
              figures.put(
                  row.getLong("customer"),
                  new Figures(
                      row.getLong("n"),
                      row.getTimestamp("first_at").toInstant(),
                      row.getTimestamp("last_at").toInstant(),
                      ids));
            });
    return figures;
  }

  private Map<Long, Long> openConcerns(long[] customers) {
    Map<Long, Long> open = new HashMap<>();
    jdbc.sql(
            OWNED
                + """
                select customer, count(*) as n
                from (
                  select distinct on (concern) customer, concern, outcome from owned
                  where concern is not null and outcome > 0 order by concern, time desc, id desc) l
                where outcome <> all(:closing) group by customer
                """)
        .param("customers", customers)
        .param("closing", closing.codes().stream().mapToInt(code -> code).toArray())
        .query(
            row -> {
              open.put(row.getLong("customer"), row.getLong("n"));
            });
    return open;
  }
}
