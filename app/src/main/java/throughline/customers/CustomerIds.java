package throughline.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

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

  /** Who a customer is now, of whom something is known. */
  public static long known(JdbcClient jdbc, long id) {
    long customer = resolve(jdbc, id).orElseThrow(() -> Refusal.notFound("customer", id));
    boolean known =
        jdbc.sql("select exists (select from customers.record where customer = :customer)")
            .param("customer", customer)
            .query(Boolean.class)
            .single();
    if (!known) {
      throw new Refusal(
              CommonError.NOT_FOUND,
              "Nothing is known of the customer (%d) any more: it was erased.".formatted(id),
              "Privacy shows when and why.")
          .about(id);
    }
    return customer;
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
