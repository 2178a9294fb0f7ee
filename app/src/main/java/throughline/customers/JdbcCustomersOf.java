package throughline.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Role;

/** Names of customers and concerns, from their tables. */
@Component
class JdbcCustomersOf implements CustomersOf {
  private final JdbcClient jdbc;
  private final CustomerSearch search;
  private final TimelineRows timelines;

  JdbcCustomersOf(JdbcClient jdbc, CustomerSearch search, TimelineRows timelines) {
    this.jdbc = jdbc;
    this.search = search;
    this.timelines = timelines;
  }

  @Override
  public Map<Long, NamedCustomer> customers(Collection<Long> ids, Role reader) {
    Map<Long, Long> resolved = CustomerIds.resolve(jdbc, ids);
    Map<Long, String> names = search.names(Ids.array(resolved.values()));
    Masking masking = Masking.of(reader);
    Map<Long, NamedCustomer> customers = new HashMap<>();
    resolved.forEach(
        (asked, id) -> customers.put(asked, new NamedCustomer(id, masking.name(names.get(id)))));
    return customers;
  }

  @Override
  public Map<Long, NamedConcern> concerns(Collection<Long> ids) {
    Map<Long, NamedConcern> concerns = new HashMap<>();
    jdbc.sql(
            """
            select c.id, c.key, r.customer from customers.concern c
              left join customers.record r on r.id = c.record
            where c.id = any(:ids)
            """)
        .param("ids", Ids.array(ids))
        .query(
            row -> {
              long id = row.getLong("id");
              concerns.put(
                  id,
                  new NamedConcern(
                      id, row.getString("key"), row.getObject("customer", Long.class)));
            });
    return concerns;
  }

  @Override
  public List<TimelineItem> interactions(long concern, Role reader) {
    return timelines.ofConcern(concern, Masking.of(reader));
  }

  @Override
  public List<TimelineItem> unrestricted(Collection<Long> concerns, Role reader) {
    return timelines.unrestricted(concerns, Masking.of(reader));
  }
}
