package throughline.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customer ids that were ever given, and the customers that they lead to now. */
public final class CustomerIds {
  private static final String TRAIL =
      """
      with recursive trail (asked, id, redirect_to) as (
        select id, id, redirect_to from customers.customer where id = any(:ids)
        union all
        select l.asked, c.id, c.redirect_to
        from trail l join customers.customer c on c.id = l.redirect_to)
      select asked, id from trail where redirect_to is null
      """;

  private CustomerIds() {}

  public static Optional<Long> resolve(JdbcClient jdbc, long id) {
    return Optional.ofNullable(resolve(jdbc, List.of(id)).get(id));
  }

  public static Map<Long, Long> resolve(JdbcClient jdbc, Collection<Long> ids) {
    Map<Long, Long> resolved = new HashMap<>();
    jdbc.sql(TRAIL)
        .param("ids", Ids.array(ids))
        .query(
            row -> {
              resolved.put(row.getLong("asked"), row.getLong("id"));
            });
    return resolved;
  }
}
