package throughline.customers.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CopyRows;
import throughline.customers.Ids;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;
import throughline.platform.Audit;

/** Keeps what people say about accounts, and what everybody must know of people. */
@Component
public class FollowingAccountDecisions implements FollowsDecisions {
  private static final Set<String> KINDS =
      Set.of(
          "account.created",
          "account.renamed",
          "account.member",
          "account.removed",
          "account.contract",
          "account.apart",
          "account.withdrawn",
          "flag.set",
          "flag.lifted");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final AccountRows accounts;
  private final Audit audit;

  public FollowingAccountDecisions(
      JdbcClient jdbc, JdbcTemplate template, AccountRows accounts, Audit audit) {
    this.jdbc = jdbc;
    this.template = template;
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public Collection<RecordName> records(Decided decided) {
    AccountDecision decision = decided.body(AccountDecision.class);
    Set<RecordName> records = new LinkedHashSet<>();
    decision.sayings().stream()
        .map(AccountSaying::record)
        .forEach(
            record -> {
              if (record != null) {
                records.add(record);
              }
            });
    decision.flags().forEach(flag -> records.add(flag.record()));
    return records;
  }

  @Override
  public void keep(Decided decided, RecordIds records) {
    AccountDecision decision = decided.body(AccountDecision.class);
    Set<AccountName> names = new LinkedHashSet<>();
    decision.sayings().forEach(saying -> names.addAll(saying.names()));
    Map<AccountName, Long> ids = accounts.findOrCreate(names);
    Set<Long> touched = new HashSet<>(ids.values());
    keepSayings(decided, decision.sayings(), ids, records);
    keepFlags(decided, decision.flags(), records);
    touched.addAll(withdraw(decided.position(), decision.withdraws()));
    accounts.believe(touched);
  }

  private void keepSayings(
      Decided decided, List<AccountSaying> sayings, Map<AccountName, Long> ids, RecordIds records) {
    CopyRows rows = new CopyRows();
    for (int part = 0; part < sayings.size(); part++) {
      AccountSaying saying = sayings.get(part);
      RecordName record = saying.record();
      rows.add(decided.position())
          .add(part)
          .add(saying.says())
          .add(id(saying.account(), ids))
          .add(id(saying.contract(), ids))
          .add(record == null ? null : (Long) records.id(record))
          .add(saying.kind())
          .add(saying.name())
          .add(Roles.written(saying.roles()))
          .add(saying.product())
          .add(saying.site())
          .add(saying.starts())
          .add(saying.ends())
          .add(saying.status());
      signed(rows, decided);
    }
    rows.into(
        template,
        "customers.account_word (decision, part, says, account, contract, record, kind, name,"
            + " roles, product, site, starts, ends, status, at, login, reason)");
  }

  private static @Nullable Long id(@Nullable AccountName name, Map<AccountName, Long> ids) {
    return name == null ? null : ids.get(name);
  }

  private static void signed(CopyRows rows, Decided decided) {
    rows.add(decided.heading().at())
        .add(decided.heading().login())
        .add(decided.heading().reason())
        .endRow();
  }

  private void keepFlags(Decided decided, List<FlagSaying> flags, RecordIds records) {
    CopyRows rows = new CopyRows();
    for (FlagSaying flag : flags) {
      rows.add(decided.position())
          .add(records.id(flag.record()))
          .add(flag.flag())
          .add(flag.holds())
          .add(flag.ends());
      signed(rows, decided);
    }
    rows.into(
        template, "customers.flag_word (decision, record, flag, holds, ends, at, login, reason)");
  }

  /** Lets decisions count no more; returns the accounts that they spoke of. */
  private List<Long> withdraw(long by, List<Long> decisions) {
    if (decisions.isEmpty()) {
      return List.of();
    }
    jdbc.sql(
            """
            update customers.flag_word set withdrawn = :by
            where decision = any(:decisions) and withdrawn is null
            """)
        .param("by", by)
        .param("decisions", Ids.array(decisions))
        .update();
    List<Long> touched = new ArrayList<>();
    jdbc.sql(
            """
            update customers.account_word set withdrawn = :by
            where decision = any(:decisions) and withdrawn is null returning account, contract
            """)
        .param("by", by)
        .param("decisions", Ids.array(decisions))
        .query(
            row -> {
              for (String column : List.of("account", "contract")) {
                long id = row.getLong(column);
                if (!row.wasNull()) {
                  touched.add(id);
                }
              }
            });
    return touched;
  }

  @Override
  public void follow(Decided decided, RecordIds records) {
    AccountDecision decision = decided.body(AccountDecision.class);
    audit.recordOf(
        decided.heading().actor(),
        decided.heading().kind(),
        subject(decided, decision, records),
        Map.of("decision", decided.position()));
  }

  /** The id of the account that it is about, else of the customer. */
  private String subject(Decided decided, AccountDecision decision, RecordIds records) {
    long about =
        decision.withdraws().isEmpty() || !decision.flags().isEmpty()
            ? decided.position()
            : decision.withdraws().get(0);
    return jdbc.sql(
            """
            select about from (
              select 1 as n, account as about from customers.account_word where decision = :about
              union all
              select 2, r.customer from customers.account_word w
                join customers.record r on r.id = w.record where w.decision = :about
              union all
              select 3, r.customer from customers.flag_word w
                join customers.record r on r.id = w.record where w.decision = :about) s
            where about is not null order by n limit 1
            """)
        .param("about", about)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Override
  public void forget() {
    jdbc.sql("truncate customers.account_word, customers.flag_word").update();
  }
}
