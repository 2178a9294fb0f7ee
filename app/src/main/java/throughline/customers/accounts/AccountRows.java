package throughline.customers.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CopyRows;
import throughline.customers.Ids;

/** The accounts by their lasting names, and what is believed of them now. */
@Component
public class AccountRows {
  private static final String TOLD =
      """
      (select s.%1$s from customers.account_statement s
       where s.account = t.id and s.%1$s is not null
       order by s.at desc, s.message desc, s.%1$s desc limit 1),
      (select s.%1$s from customers.account_statement s
       where t.contract is not null and s.contract = t.id and s.account is null
         and s.%1$s is not null
       order by s.at desc, s.message desc, s.%1$s desc limit 1)
      """;
  private static final String BELIEVED =
      """
      coalesce(
        (select w.%1$s from customers.account_word w
         where w.account = t.id and w.says = 'named' and w.withdrawn is null
         order by w.decision desc, w.part desc limit 1),
        %2$s)
      """;
  private static final String BELIEFS =
      """
      update customers.account a set leads_to = b.holder, kind = b.kind, name = b.name
      from (
        select t.id, %s as kind, %s as name,
          case when t.contract is not null then nullif(coalesce(
            (select w.account from customers.account_word w
             where w.contract = t.id and w.says = 'holds' and w.withdrawn is null
             order by w.decision desc, w.part desc limit 1),
            (select s.account from customers.account_statement s
             where s.contract = t.id and s.account is not null
             order by s.at desc, s.message desc, s.account limit 1)), t.id) end as holder
        from customers.account t where t.id = any(:ids)) b
      where a.id = b.id
        and (a.leads_to, a.kind, a.name) is distinct from (b.holder, b.kind, b.name)
      """
          .formatted(believed("kind"), believed("name"));

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  public AccountRows(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  private static String believed(String column) {
    return BELIEVED.formatted(column, TOLD.formatted(column));
  }

  /** The ids of accounts; who is not known yet is created. */
  Map<AccountName, Long> findOrCreate(Collection<AccountName> names) {
    Map<AccountName, Long> ids = find(names);
    TreeSet<AccountName> missing = new TreeSet<>(AccountName.ORDER);
    names.stream().filter(name -> !ids.containsKey(name)).forEach(missing::add);
    Iterator<Long> fresh = Ids.next(jdbc, "account", missing.size()).iterator();
    CopyRows rows = new CopyRows();
    for (AccountName name : missing) {
      long id = fresh.next();
      ids.put(name, id);
      rows.add(id).add(name.key()).add(name.contract()).endRow();
    }
    rows.into(template, "customers.account (id, key, contract)");
    return ids;
  }

  private Map<AccountName, Long> find(Collection<AccountName> names) {
    Map<AccountName, Long> ids = new HashMap<>();
    if (names.isEmpty()) {
      return ids;
    }
    jdbc.sql(
            """
            select id, key, contract from customers.account where key = any(:keys)
            union all
            select id, key, contract from customers.account where contract = any(:contracts)
            """)
        .param("keys", texts(names.stream().map(AccountName::key).toList()))
        .param("contracts", texts(names.stream().map(AccountName::contract).toList()))
        .query(
            row -> {
              ids.put(
                  new AccountName(row.getString("key"), row.getString("contract")),
                  row.getLong("id"));
            });
    return ids;
  }

  private static String[] texts(List<@Nullable String> some) {
    List<String> texts = new ArrayList<>();
    some.stream().filter(Objects::nonNull).map(Objects::requireNonNull).forEach(texts::add);
    return texts.toArray(String[]::new);
  }

  /** Believes anew what these accounts are called and whose these contracts are. */
  void believe(Collection<Long> accounts) {
    if (!accounts.isEmpty()) {
      jdbc.sql(BELIEFS).param("ids", Ids.array(accounts)).update();
    }
  }

  /** Believes nothing any more, because everything will be said again. */
  void forget() {
    jdbc.sql("update customers.account set leads_to = null, kind = null, name = null").update();
  }
}
