package throughline.customers.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CustomersOf;
import throughline.platform.CursorPage;
import throughline.platform.Role;
import throughline.platform.Slice;

/** What people said, and who is restricted, over all customers. */
@Component
class SaidList {
  private static final String HIDDEN = "•••";

  private final JdbcClient jdbc;
  private final CustomersOf customers;

  SaidList(JdbcClient jdbc, CustomersOf customers) {
    this.jdbc = jdbc;
    this.customers = customers;
  }

  /**
   * Something a customer said.
   *
   * @param id its place in the log
   * @param customer who she is now
   */
  record SaidItem(
      String id,
      Instant at,
      ChoiceKind choice,
      @Nullable String purpose,
      String customer,
      @Nullable String name,
      String channel,
      Origin origin,
      String by,
      String reason) {

    SaidItem named(@Nullable String known) {
      return new SaidItem(id, at, choice, purpose, customer, known, channel, origin, by, reason);
    }
  }

  /** Those of some kinds and of a purpose, what was noted last first. */
  CursorPage<SaidItem> said(List<String> kinds, String purpose, Slice slice, Role reader) {
    List<SaidItem> items =
        jdbc.sql(
                """
                select c.*, r.customer from customers.choice c
                  join customers.record r on r.id = c.record
                where c.decision < :before and (:anyKind or c.kind = any(:kinds))
                  and (:purpose = '' or c.purpose = :purpose)
                order by c.decision desc limit :limit
                """)
            .param("before", slice.cursorAsLong(Long.MAX_VALUE))
            .param("anyKind", kinds.isEmpty())
            .param("kinds", kinds.toArray(String[]::new))
            .param("purpose", purpose)
            .param("limit", slice.oneMore())
            .query((row, number) -> item(row.getLong("decision"), row, reader))
            .list();
    CursorPage<SaidItem> page = CursorPage.of(items, slice, SaidItem::id);
    return new CursorPage<>(named(page.items(), reader), page.next(), null);
  }

  /** The restrictions that stand, the latest first. */
  List<SaidItem> restrictions(Role reader) {
    List<SaidItem> items =
        jdbc.sql(
                """
                select c.*, r.customer
                from (
                    select distinct on (record) * from customers.choice
                    where kind in ('restricted', 'restriction_lifted')
                    order by record, at desc, decision desc) c
                  join customers.record r on r.id = c.record
                where c.kind = 'restricted' order by c.at desc, c.decision desc
                """)
            .query((row, number) -> item(row.getLong("decision"), row, reader))
            .list();
    return named(items, reader);
  }

  private static SaidItem item(long id, ResultSet row, Role reader) throws SQLException {
    String reason = row.getString("reason");
    return new SaidItem(
        Long.toString(id),
        row.getTimestamp("at").toInstant(),
        ChoiceKind.of(row.getString("kind")),
        row.getString("purpose"),
        row.getString("customer"),
        null,
        row.getString("channel"),
        Origin.of(row.getString("origin")),
        row.getString("login"),
        reason.isEmpty() || reader.seesPersons() ? reason : HIDDEN);
  }

  private List<SaidItem> named(List<SaidItem> items, Role reader) {
    Map<Long, CustomersOf.NamedCustomer> names =
        new HashMap<>(
            customers.customers(
                items.stream().map(one -> Long.valueOf(one.customer())).distinct().toList(),
                reader));
    return items.stream().map(one -> one.named(name(names, one))).toList();
  }

  private static @Nullable String name(Map<Long, CustomersOf.NamedCustomer> names, SaidItem item) {
    CustomersOf.NamedCustomer named = names.get(Long.valueOf(item.customer()));
    return named == null ? null : named.name();
  }
}
