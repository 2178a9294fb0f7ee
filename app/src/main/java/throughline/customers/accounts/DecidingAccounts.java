package throughline.customers.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.lake.mapping.AccountFact;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;

/**
 * What people decide about accounts. It is said of one record of each customer, so that it moves
 * with that record when customers merge, split or are taken back.
 */
@Service
public class DecidingAccounts {
  /** How the keys of accounts begin that people made. */
  static final String MADE_HERE = "workspace ";

  private static final int LABEL = 200;

  private final JdbcClient jdbc;
  private final TakesDecisions taking;
  private final RecordsOfCustomers customers;
  private final Accounts accounts;
  private final Members members;
  private final AccountRows rows;
  private final Supplier<UUID> ids;

  @Autowired
  DecidingAccounts(
      JdbcClient jdbc,
      TakesDecisions taking,
      RecordsOfCustomers customers,
      Accounts accounts,
      Members members,
      AccountRows rows) {
    this(jdbc, taking, customers, accounts, members, rows, UUID::randomUUID);
  }

  DecidingAccounts(
      JdbcClient jdbc,
      TakesDecisions taking,
      RecordsOfCustomers customers,
      Accounts accounts,
      Members members,
      AccountRows rows,
      Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.taking = taking;
    this.customers = customers;
    this.accounts = accounts;
    this.members = members;
    this.rows = rows;
    this.ids = ids;
  }

  /** Somebody who shall belong to an account. */
  record Joining(long customer, List<String> roles, @Nullable Instant from, @Nullable Instant to) {
    Joining {
      roles = Roles.given(roles);
      Given.inOrder(from, to);
    }
  }

  /** A contract as a person writes it down. */
  record Holding(
      String number,
      @Nullable String product,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String status) {
    Holding {
      number = Given.text("contract number", number, LABEL);
      product = Given.optional("product", product, LABEL);
      site = Given.optional("site", site, LABEL);
      status = Given.optional("status", status, LABEL);
      Given.inOrder(from, to);
    }
  }

  /** Makes an account with its first members; returns its id. */
  long create(String kind, String name, List<Joining> joining, Word word) {
    AccountName account = AccountName.ofKey(MADE_HERE + ids.get());
    String called = Given.text("name", name, LABEL);
    Given.oneOf("kind", kind, AccountFact.KINDS);
    taking.take(
        "account.created",
        word,
        () -> {
          List<AccountSaying> sayings = new ArrayList<>();
          sayings.add(AccountSaying.named(account, kind, called));
          joining.forEach(one -> sayings.add(belonging(account, one)));
          return AccountDecision.of(sayings);
        });
    return Objects.requireNonNull(rows.findOrCreate(List.of(account)).get(account));
  }

  private AccountSaying belonging(AccountName account, Joining one) {
    return AccountSaying.belongs(
        account, record(one.customer()), one.roles(), one.from(), one.to());
  }

  private RecordName record(long customer) {
    return customers.records(customers.customer(customer)).get(0);
  }

  void rename(long id, String kind, String name, IfMatch seen, Word word) {
    String called = Given.text("name", name, LABEL);
    Given.oneOf("kind", kind, AccountFact.KINDS);
    taking.take(
        "account.renamed",
        word,
        () -> AccountDecision.of(List.of(AccountSaying.named(seen(id, seen), kind, called))));
  }

  /** The account, as long as nobody has said anything of it since the reader saw it. */
  private AccountName seen(long id, IfMatch seen) {
    Accounts.Account account = accounts.account(id);
    seen.sameOrAbsent(accounts.version(account.id()));
    return account.lastingName();
  }

  void join(long id, Joining joining, IfMatch seen, Word word) {
    taking.take(
        "account.member",
        word,
        () -> AccountDecision.of(List.of(belonging(seen(id, seen), joining))));
  }

  void remove(long id, long customer, IfMatch seen, Word word) {
    taking.take(
        "account.removed",
        word,
        () -> {
          AccountName account = seen(id, seen);
          mustBeMember(id, customer);
          return AccountDecision.of(List.of(AccountSaying.leaves(account, record(customer))));
        });
  }

  private void mustBeMember(long asked, long customer) {
    long account = accounts.resolve(asked);
    long id = customers.customer(customer);
    Map<Long, List<Members.Membership>> all = members.of(new long[] {account});
    boolean belongs =
        all.getOrDefault(account, List.of()).stream()
            .anyMatch(one -> one.customer() == id && !one.isRemoved());
    if (!belongs) {
      throw new Refusal(
              AccountsError.NOT_A_MEMBER,
              "The customer does not belong to this account.",
              "Maybe somebody has removed them meanwhile; open the account again.")
          .about(customer);
    }
  }

  void hold(long id, Holding holding, IfMatch seen, Word word) {
    taking.take(
        "account.contract",
        word,
        () ->
            AccountDecision.of(
                List.of(
                    new AccountSaying(
                        "holds",
                        seen(id, seen),
                        AccountName.ofContract(holding.number()),
                        null,
                        null,
                        null,
                        List.of(),
                        holding.product(),
                        holding.site(),
                        holding.from(),
                        holding.to(),
                        holding.status()))));
  }

  /** Says that these customers are no household, so that nobody is asked again. */
  void keepApart(List<Long> apart, Word word) {
    if (apart.size() < 2) {
      throw Refusal.invalid("Two customers at least can be kept apart.", "Choose more.");
    }
    taking.take(
        "account.apart",
        word,
        () ->
            AccountDecision.of(
                apart.stream().map(customer -> AccountSaying.apart(record(customer))).toList()));
  }

  /** Takes back what was decided about an account; what was said before counts again. */
  void withdraw(long decision, Word word) {
    taking.take(
        "account.withdrawn",
        word,
        () -> {
          mustCount(decision);
          return AccountDecision.withdrawing(decision);
        });
  }

  private void mustCount(long decision) {
    List<Boolean> counts =
        jdbc.sql("select withdrawn is null from customers.account_word where decision = :decision")
            .param("decision", decision)
            .query(Boolean.class)
            .list();
    if (counts.isEmpty()) {
      throw Refusal.notFound("decision", decision);
    }
    if (!counts.contains(true)) {
      throw new Refusal(
              AccountsError.ALREADY_WITHDRAWN,
              "This decision has been taken back.",
              "Decide again instead.")
          .about(decision);
    }
  }
}
