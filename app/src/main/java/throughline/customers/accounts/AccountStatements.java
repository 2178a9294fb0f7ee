package throughline.customers.accounts;

import java.sql.Array;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CopyRows;
import throughline.lake.mapping.AccountFact;

/** What sources say of accounts, and what everybody must know of people, message by message. */
@Component
public class AccountStatements {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final AccountRows accounts;

  public AccountStatements(JdbcClient jdbc, JdbcTemplate template, AccountRows accounts) {
    this.jdbc = jdbc;
    this.template = template;
    this.accounts = accounts;
  }

  /** Takes in what messages say, in place of what some of them said before. */
  public void take(Collection<UUID> replaced, List<AccountTold> told, List<FlagTold> flags) {
    Set<Long> touched = remove(replaced);
    Set<AccountName> names = new LinkedHashSet<>();
    for (AccountTold one : told) {
      names.addAll(names(one.fact()));
    }
    Map<AccountName, Long> ids = accounts.findOrCreate(names);
    touched.addAll(ids.values());
    keep(told, ids);
    keep(flags);
    accounts.believe(touched);
  }

  private Set<Long> remove(Collection<UUID> messages) {
    Set<Long> touched = new HashSet<>();
    if (messages.isEmpty()) {
      return touched;
    }
    UUID[] all = messages.toArray(UUID[]::new);
    jdbc.sql("delete from customers.flag_statement where message = any(:messages)")
        .param("messages", all)
        .update();
    jdbc.sql(
            """
            delete from customers.account_statement where message = any(:messages)
            returning array_remove(array[account, contract], null) as accounts
            """)
        .param("messages", all)
        .query(
            row -> {
              Array accountsOfRow = row.getArray("accounts");
              touched.addAll(List.of((Long[]) accountsOfRow.getArray()));
            });
    return touched;
  }

  private static List<AccountName> names(AccountFact fact) {
    return Stream.of(key(fact), contract(fact))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable AccountName key(AccountFact fact) {
    return fact.key() == null ? null : AccountName.ofKey(fact.key());
  }

  private static @Nullable AccountName contract(AccountFact fact) {
    return fact.contract() == null ? null : AccountName.ofContract(fact.contract());
  }

  private void keep(List<AccountTold> told, Map<AccountName, Long> ids) {
    CopyRows rows = new CopyRows();
    for (AccountTold one : told) {
      AccountFact fact = one.fact();
      rows.add(one.message())
          .add(one.source())
          .add(one.at())
          .add(fact.key() == null ? null : ids.get(key(fact)))
          .add(fact.contract() == null ? null : ids.get(contract(fact)))
          .add(one.record())
          .add(fact.kind())
          .add(fact.name())
          .add(Roles.written(fact.roles()))
          .add(fact.product())
          .add(fact.site())
          .add(fact.from())
          .add(fact.to())
          .add(fact.status())
          .endRow();
    }
    rows.into(
        template,
        "customers.account_statement (message, source, at, account, contract, record, kind, name,"
            + " roles, product, site, starts, ends, status)");
  }

  private void keep(List<FlagTold> flags) {
    CopyRows rows = new CopyRows();
    for (FlagTold one : flags) {
      rows.add(one.message())
          .add(one.record())
          .add(one.flag())
          .add(one.holds())
          .add(one.at())
          .endRow();
    }
    rows.into(template, "customers.flag_statement (message, record, flag, holds, at)");
  }

  /** Forgets all that sources said, because it will be read again. */
  public void forget() {
    jdbc.sql("truncate customers.account_statement, customers.flag_statement").update();
    accounts.forget();
  }
}
