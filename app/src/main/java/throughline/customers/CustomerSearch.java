package throughline.customers;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.accounts.FlagsOfCustomers;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Organisation;
import throughline.platform.CursorPage;
import throughline.platform.NameBeside;
import throughline.platform.Slice;

/** Finding customers by name, email, phone, number or id. */
@Component
class CustomerSearch {
  private static final int IDENTIFIERS_SHOWN = 5;

  private final JdbcClient jdbc;
  private final CustomersMatching matching;
  private final ClosingOutcomes closing;
  private final FlagsOfCustomers flags;
  private final Organisation organisation;

  CustomerSearch(
      JdbcClient jdbc, ClosingOutcomes closing, FlagsOfCustomers flags, Organisation organisation) {
    this.jdbc = jdbc;
    this.matching = new CustomersMatching(jdbc);
    this.closing = closing;
    this.flags = flags;
    this.organisation = organisation;
  }

  record IdentifierItem(String type, String value) {}

  record Hit(
      String id,
      @Nullable String name,
      List<IdentifierItem> identifiers,
      long interactions,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      @NameBeside("department") List<String> departments,
      long openConcerns,
      List<String> flags) {}

  private record Figures(
      long interactions, Instant firstAt, Instant lastAt, List<String> departments) {}

  CursorPage<Hit> find(String query, Slice slice, Masking masking) {
    return query.isBlank() ? everybody(slice, masking) : matching(query.strip(), slice, masking);
  }

  private CursorPage<Hit> everybody(Slice slice, Masking masking) {
    List<Long> ids = all(slice.cursorAsLong(0), slice);
    boolean more = ids.size() > slice.limit();
    List<Long> shown = more ? ids.subList(0, slice.limit()) : ids;
    return new CursorPage<>(hits(shown, masking), more ? last(shown) : null, null);
  }

  private CursorPage<Hit> matching(String query, Slice slice, Masking masking) {
    CustomersMatching.Found found = matching.find(query);
    List<Long> ids = found.customers();
    int from = (int) Math.min(slice.cursorAsLong(0), ids.size());
    int to = Math.min(from + slice.limit(), ids.size());
    return new CursorPage<>(
        hits(ids.subList(from, to), masking),
        to < ids.size() ? Integer.toString(to) : null,
        found.cut() ? null : (long) ids.size());
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
            select distinct r.customer, i.type, i.value,
              split_part(i.type, '.', 1) in ('anonymous_id', 'device', 'user_id') as of_machines
            from customers.record r
              join customers.record_identifier l on l.record = r.id
              join customers.identifier i on i.id = l.identifier and i.blocked is null
            where r.customer = any(:customers) order by r.customer, of_machines, i.type, i.value
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
    JoinedDepartments joined = organisation.joined();
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
              figures.put(
                  row.getLong("customer"),
                  new Figures(
                      row.getLong("n"),
                      row.getTimestamp("first_at").toInstant(),
                      row.getTimestamp("last_at").toInstant(),
                      departments(row.getArray("departments"), joined)));
            });
    return figures;
  }

  private static List<String> departments(@Nullable Array ids, JoinedDepartments joined)
      throws SQLException {
    if (ids == null) {
      return List.of();
    }
    return Arrays.stream((Integer[]) ids.getArray())
        .map(id -> Integer.toString(joined.counted(id)))
        .distinct()
        .toList();
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
