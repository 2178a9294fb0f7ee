package throughline.customers.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.RecordFact;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;
import throughline.sources.Sources;

/** Accounts and flags without a web around them. */
public final class AccountsOnTrial {
  private static final IfMatch ANY = new IfMatch(null);

  private final JdbcClient jdbc;
  private final AccountRows rows;
  private final Accounts accounts;
  private final Members members;
  private final Contracts contracts;
  private final FlagsOfCustomers flags;
  private final DecidingAccounts deciding;
  private final DecidingFlags flagging;
  private final Clock clock;
  private final AtomicLong made = new AtomicLong();

  public AccountsOnTrial(
      JdbcClient jdbc,
      JdbcTemplate template,
      Sources sources,
      Clock clock,
      TakesDecisions taking,
      RecordsOfCustomers customers) {
    this.jdbc = jdbc;
    this.clock = clock;
    rows = new AccountRows(jdbc, template);
    accounts = new Accounts(jdbc);
    members = new Members(jdbc, sources, clock);
    contracts = new Contracts(jdbc, members);
    flags = new FlagsOfCustomers(jdbc, members, clock);
    deciding =
        new DecidingAccounts(
            jdbc,
            taking,
            customers,
            accounts,
            members,
            rows,
            () -> new UUID(1, made.incrementAndGet()));
    flagging = new DecidingFlags(taking, customers, flags, clock);
  }

  public static AccountStatements statements(JdbcClient jdbc, JdbcTemplate template) {
    return new AccountStatements(jdbc, template, new AccountRows(jdbc, template));
  }

  public static FollowsDecisions follower(JdbcClient jdbc, JdbcTemplate template, Audit audit) {
    return new FollowingAccountDecisions(jdbc, template, new AccountRows(jdbc, template), audit);
  }

  public long create(String kind, String name, Word word, long... joining) {
    List<DecidingAccounts.Joining> all = new ArrayList<>();
    for (long customer : joining) {
      all.add(new DecidingAccounts.Joining(customer, List.of("uses"), null, null));
    }
    return deciding.create(kind, name, all, word);
  }

  public void join(long account, long customer, List<String> roles, Word word) {
    deciding.join(account, new DecidingAccounts.Joining(customer, roles, null, null), ANY, word);
  }

  public void remove(long account, long customer, Word word) {
    deciding.remove(account, customer, ANY, word);
  }

  public void flag(long customer, String flag, Word word) {
    flagging.set(customer, flag, null, word);
  }

  public void lift(long customer, String flag, Word word) {
    flagging.lift(customer, flag, word);
  }

  public List<String> flagsOf(long customer) {
    return flags.of(customer).stream().map(FlagsOfCustomers.Flag::flag).distinct().toList();
  }

  /** One random decision about some of these customers; one that is refused changes nothing. */
  public void decide(Random random, List<Long> customers, Word word) {
    long customer = customers.get(random.nextInt(customers.size()));
    List<Long> known = all();
    boolean none = known.isEmpty();
    long account = none ? 0 : known.get(random.nextInt(known.size()));
    String flag = RecordFact.FLAGS.get(random.nextInt(RecordFact.FLAGS.size()));
    List<String> roles = List.of(AccountFact.ROLES.get(random.nextInt(5)));
    int what = random.nextInt(none ? 3 : 9);
    long decision = anyDecision(random);
    try {
      switch (what) {
        case 0 -> create("household", "Home " + random.nextInt(9), word, customer);
        case 1 ->
            flagging.set(
                customer,
                flag,
                random.nextBoolean() ? null : clock.instant().plus(Duration.ofDays(9)),
                word);
        case 2 -> lift(customer, flag, word);
        case 3 -> join(account, customer, roles, word);
        case 4 -> remove(account, customer, word);
        case 5 -> deciding.rename(account, "company", "Firm " + random.nextInt(9), ANY, word);
        case 6 ->
            deciding.hold(
                account,
                new DecidingAccounts.Holding(
                    "V" + random.nextInt(12), "Power", "Site", null, null, "active"),
                ANY,
                word);
        case 7 -> deciding.withdraw(decision, word);
        default -> deciding.keepApart(customers.subList(0, Math.min(2, customers.size())), word);
      }
    } catch (Refusal refusal) {
      // What cannot be decided as things stand leaves them as they are.
    }
  }

  private long anyDecision(Random random) {
    List<Long> all =
        jdbc.sql("select distinct decision from customers.account_word order by decision")
            .query(Long.class)
            .list();
    return all.isEmpty() ? 0 : all.get(random.nextInt(all.size()));
  }

  private List<Long> all() {
    return jdbc.sql("select id from customers.account where leads_to is null order by id")
        .query(Long.class)
        .list();
  }

  /** What everybody would see: who belongs where and how, which contracts, which flags. */
  public String state() {
    Map<String, Object> state = new TreeMap<>();
    for (long account : all()) {
      long[] one = {account};
      members
          .of(one)
          .getOrDefault(account, List.of())
          .forEach(
              member ->
                  state.put(
                      "account %d, customer %d".formatted(account, member.customer()),
                      member.sayings()));
      contracts
          .of(one)
          .getOrDefault(account, List.of())
          .forEach(
              line ->
                  state.put(
                      "account %d, contract %s %s"
                          .formatted(account, line.number(), line.product()),
                      line.versions()));
    }
    List<Long> customers =
        jdbc.sql("select distinct customer from customers.record order by customer")
            .query(Long.class)
            .list();
    flags.of(customers).forEach((customer, own) -> state.put("customer " + customer, own));
    state.put(
        "accounts", jdbc.sql("select * from customers.account order by id").query().listOfRows());
    StringBuilder text = new StringBuilder();
    state.forEach((what, said) -> text.append(what).append(": ").append(said).append('\n'));
    return text.toString();
  }
}
