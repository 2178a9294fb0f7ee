package throughline.customers.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Refusal;
import throughline.platform.Slice;

/** The accounts that there are: those of which a source or a person says something. */
@Component
class Accounts {
  private static final String SPOKEN =
      """
      a.leads_to is null and (
        exists (select from customers.account_statement s where s.account = a.id)
        or exists (select from customers.account_statement s where s.contract = a.id)
        or exists (select from customers.account_word w
                   where w.account = a.id and w.withdrawn is null and w.says <> 'leaves'))
      """;

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account as it is believed to be; one that stands for a contract has its number. */
  record Account(
      long id,
      @Nullable String key,
      @Nullable String contract,
      @Nullable String kind,
      @Nullable String name) {
    AccountName lastingName() {
      return new AccountName(key, contract);
    }
  }

  /** The account that an id leads to. */
  long resolve(long asked) {
    return jdbc.sql("select coalesce(leads_to, id) from customers.account where id = :id")
        .param("id", asked)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("account", asked));
  }

  /** The account that an id leads to, as long as anybody says something of it. */
  Account account(long asked) {
    long id = resolve(asked);
    return jdbc.sql("select a.* from customers.account a where a.id = :id and " + SPOKEN)
        .param("id", id)
        .query((row, number) -> account(row))
        .optional()
        .orElseThrow(() -> Refusal.notFound("account", asked));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("key"),
        row.getString("contract"),
        row.getString("kind"),
        row.getString("name"));
  }

  /** Grows with every word of a person about the account. */
  long version(long account) {
    return jdbc.sql(
            """
            with rows as (
              select id from customers.account where id = :account or leads_to = :account)
            select coalesce(max(greatest(w.decision, w.withdrawn)), 0)
            from customers.account_word w
            where w.account in (select id from rows) or w.contract in (select id from rows)
            """)
        .param("account", account)
        .query(Long.class)
        .single();
  }

  List<Account> in(List<Long> ids) {
    Map<Long, Account> found = new HashMap<>();
    jdbc.sql("select * from customers.account where id = any(:ids)")
        .param("ids", ids.stream().mapToLong(id -> id).toArray())
        .query(
            row -> {
              found.put(row.getLong("id"), account(row));
            });
    return ids.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** All accounts by their ids, of a kind where one is given. */
  List<Account> all(long after, @Nullable String kind, Slice slice) {
    return jdbc.sql(
            """
            select a.* from customers.account a
            where a.id > :after and (cast(:kind as text) is null or a.kind = :kind) and %s
            order by a.id limit :limit
            """
                .formatted(SPOKEN))
        .param("after", after)
        .param("kind", kind)
        .param("limit", slice.oneMore())
        .query((row, number) -> account(row))
        .list();
  }

  /** Accounts by a name of theirs or of a member, a key or a contract number. */
  List<Account> matching(String query, long from, @Nullable String kind, Slice slice) {
    String literal = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    List<Long> ids =
        jdbc.sql(
                """
                with hits as (
                  select id, 1 + public.similarity(name, :query) as score
                  from customers.account where name ilike :anywhere
                  union all
                  select id, 3 from customers.account where key = :query or contract = :query
                  union all
                  select id, 2 from customers.account
                  where key like :beginning or contract like :beginning
                  union all
                  select coalesce(s.account, s.contract), 0.5
                  from customers.record r
                    join customers.account_statement s on s.record = r.id
                  where r.name ilike :anywhere
                  union all
                  select w.account, 0.5 from customers.record r
                    join customers.account_word w on w.record = r.id and w.says = 'belongs'
                  where r.name ilike :anywhere and w.withdrawn is null)
                select a.id from (
                  select coalesce(o.leads_to, o.id) as id, max(h.score) as score
                  from hits h join customers.account o on o.id = h.id
                  group by coalesce(o.leads_to, o.id)) h
                  join customers.account a on a.id = h.id
                where (cast(:kind as text) is null or a.kind = :kind) and %s
                order by h.score desc, a.id offset :from limit :limit
                """
                    .formatted(SPOKEN))
            .param("query", query)
            .param("anywhere", "%" + literal + "%")
            .param("beginning", literal + "%")
            .param("kind", kind)
            .param("from", from)
            .param("limit", slice.oneMore())
            .query(Long.class)
            .list();
    return new ArrayList<>(in(ids));
  }
}
