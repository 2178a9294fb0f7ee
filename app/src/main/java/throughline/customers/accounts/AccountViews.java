package throughline.customers.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CustomersOf;
import throughline.customers.Lanes;
import throughline.customers.Masking;
import throughline.customers.Profiles;
import throughline.customers.accounts.Accounts.Account;
import throughline.customers.accounts.Members.Membership;
import throughline.platform.CursorPage;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.platform.Slice;

/** Accounts as their readers see them, with as much of the people as each may see. */
@Component
class AccountViews {
  private static final int PEOPLE_SHOWN = 4;
  private static final int MOST_MEMBERS = 1_000;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Members members;
  private final Contracts contracts;
  private final FlagsOfCustomers flags;
  private final CustomersOf customers;
  private final Profiles profiles;

  AccountViews(
      JdbcClient jdbc,
      Accounts accounts,
      Members members,
      Contracts contracts,
      FlagsOfCustomers flags,
      CustomersOf customers,
      Profiles profiles) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.members = members;
    this.contracts = contracts;
    this.flags = flags;
    this.customers = customers;
    this.profiles = profiles;
  }

  /**
   * An account in a list.
   *
   * @param people the names of its first members
   * @param flags what everybody must know of any of its members
   */
  record AccountItem(
      String id,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String key,
      int members,
      List<String> people,
      List<String> contracts,
      List<String> products,
      List<String> flags) {}

  record AccountProfile(
      String id,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String key,
      @Nullable String redirectedFrom,
      int members,
      int contracts,
      int interactions,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      List<Profiles.ConcernItem> openConcerns,
      List<String> flags) {}

  record MemberItem(
      String customer,
      @Nullable String name,
      List<String> roles,
      String state,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean people,
      List<String> flags,
      List<Members.Saying> sayings) {}

  record ContractItem(
      String number,
      @Nullable String product,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String status,
      boolean people,
      String by,
      Instant at,
      List<Contracts.Version> history) {}

  /** An account as it stands on the screen of one of its members. */
  record AccountOfCustomer(
      String id,
      @Nullable String name,
      @Nullable String kind,
      MemberItem membership,
      List<MemberItem> others,
      List<ContractItem> contracts) {}

  record ProposalItem(String name, List<Person> customers) {}

  record Person(String customer, @Nullable String name, List<String> flags) {}

  CursorPage<AccountItem> list(String query, @Nullable String kind, Slice slice, Role reader) {
    long from = slice.cursorAsLong(0);
    boolean searching = !query.isBlank();
    List<Account> found =
        searching
            ? accounts.matching(query.strip(), from, kind, slice)
            : accounts.all(from, kind, slice);
    boolean more = found.size() > slice.limit();
    List<Account> shown = more ? found.subList(0, slice.limit()) : found;
    String next =
        searching
            ? Long.toString(from + slice.limit())
            : shown.isEmpty() ? "" : Long.toString(shown.get(shown.size() - 1).id());
    return new CursorPage<>(items(shown, reader), more ? next : null, null);
  }

  private List<AccountItem> items(List<Account> shown, Role reader) {
    long[] ids = shown.stream().mapToLong(Account::id).toArray();
    Map<Long, List<Membership>> memberships = members.of(ids);
    Map<Long, List<Contracts.Line>> lines = contracts.of(ids);
    Set<Long> everybody = new LinkedHashSet<>();
    memberships.values().forEach(own -> own.forEach(one -> everybody.add(one.customer())));
    Seen seen = seen(everybody, reader);
    return shown.stream()
        .map(
            account ->
                item(
                    account,
                    current(memberships.getOrDefault(account.id(), List.of())),
                    lines.getOrDefault(account.id(), List.of()),
                    seen))
        .toList();
  }

  private List<Membership> current(List<Membership> all) {
    Instant now = members.now();
    return all.stream().filter(one -> one.state(now).equals("member")).toList();
  }

  /** People as a reader sees them. */
  private record Seen(
      Map<Long, CustomersOf.NamedCustomer> names, Map<Long, List<String>> flags, Masking masking) {
    @Nullable String name(long customer) {
      CustomersOf.NamedCustomer named = names.get(customer);
      return named == null ? null : named.name();
    }

    List<String> flagsOf(long customer) {
      return flags.getOrDefault(customer, List.of());
    }
  }

  private Seen seen(Collection<Long> everybody, Role reader) {
    Masking masking = Masking.of(reader);
    return new Seen(
        customers.customers(everybody, reader), flags.shown(everybody, masking), masking);
  }

  private static AccountItem item(
      Account account, List<Membership> current, List<Contracts.Line> lines, Seen seen) {
    List<String> people = new ArrayList<>();
    Set<String> flags = new LinkedHashSet<>();
    for (Membership one : current) {
      String name = seen.name(one.customer());
      if (name != null && people.size() < PEOPLE_SHOWN) {
        people.add(name);
      }
      flags.addAll(seen.flagsOf(one.customer()));
    }
    return new AccountItem(
        Long.toString(account.id()),
        seen.masking().name(account.name()),
        account.kind(),
        shownKey(account, seen.masking()),
        current.size(),
        people,
        lines.stream().map(line -> seen.masking().text(line.number())).distinct().toList(),
        lines.stream().flatMap(line -> product(line)).distinct().toList(),
        List.copyOf(flags));
  }

  private static Stream<String> product(Contracts.Line line) {
    String product = line.product();
    return product == null ? Stream.empty() : Stream.of(product);
  }

  /** The key by which a source knows it; one that was made here has none to show. */
  private static @Nullable String shownKey(Account account, Masking masking) {
    String key = account.key();
    return key == null || key.startsWith(DecidingAccounts.MADE_HERE) ? null : masking.text(key);
  }

  AccountProfile profile(long asked, Role reader) {
    Account account = accounts.account(asked);
    List<Membership> all = memberships(account.id());
    List<Contracts.Line> lines = lines(account.id());
    Profiles.Overview whole = profiles.overview(lanes(account.id()));
    Seen seen = seen(all.stream().map(Membership::customer).toList(), reader);
    AccountItem item = item(account, current(all), lines, seen);
    return new AccountProfile(
        item.id(),
        item.name(),
        item.kind(),
        item.key(),
        account.id() == asked ? null : Long.toString(asked),
        item.members(),
        item.contracts().size(),
        whole.buckets().stream()
            .flatMap(bucket -> bucket.departments().stream())
            .mapToInt(Profiles.Share::n)
            .sum(),
        whole.from(),
        whole.to(),
        whole.concerns().stream().filter(Profiles.ConcernItem::open).toList(),
        item.flags());
  }

  private List<Membership> memberships(long account) {
    return members.of(new long[] {account}).getOrDefault(account, List.of());
  }

  private List<Contracts.Line> lines(long account) {
    return contracts.of(new long[] {account}).getOrDefault(account, List.of());
  }

  /** The records of all who belong, of those whose time is limited only for that time. */
  Lanes lanes(long asked) {
    Instant now = members.now();
    List<Membership> belonging =
        memberships(accounts.account(asked).id()).stream()
            .filter(one -> !one.isRemoved() && !one.state(now).equals("future"))
            .toList();
    if (belonging.size() > MOST_MEMBERS) {
      throw new Refusal(
              AccountsError.TOO_MANY_MEMBERS,
              "The account has %,d members; a timeline holds %,d."
                  .formatted(belonging.size(), MOST_MEMBERS),
              "Maybe the mapping names as account what is no household or company.")
          .about(asked);
    }
    List<Long> records = new ArrayList<>();
    List<Lanes.Bounded> bounded = new ArrayList<>();
    Map<Long, List<Long>> owned =
        profiles.records(belonging.stream().map(Membership::customer).toList());
    for (Membership one : belonging) {
      for (long record : owned.getOrDefault(one.customer(), List.of())) {
        records.add(record);
        if (one.from() != null || one.to() != null) {
          bounded.add(new Lanes.Bounded(record, one.from(), one.to()));
        }
      }
    }
    return new Lanes(records.stream().mapToLong(record -> record).toArray(), bounded);
  }

  List<MemberItem> members(long asked, Role reader) {
    List<Membership> all = memberships(accounts.account(asked).id());
    Seen seen = seen(all.stream().map(Membership::customer).toList(), reader);
    return all.stream().map(one -> item(one, seen)).toList();
  }

  private MemberItem item(Membership one, Seen seen) {
    return new MemberItem(
        Long.toString(one.customer()),
        seen.name(one.customer()),
        one.roles(),
        one.state(members.now()),
        one.from(),
        one.to(),
        one.sayings().get(0).people(),
        seen.flagsOf(one.customer()),
        one.sayings().stream().map(saying -> saying.seenBy(seen.masking())).toList());
  }

  List<ContractItem> contracts(long asked, Role reader) {
    Masking masking = Masking.of(reader);
    return lines(accounts.account(asked).id()).stream().map(line -> item(line, masking)).toList();
  }

  private static ContractItem item(Contracts.Line line, Masking masking) {
    List<Contracts.Version> history =
        line.versions().stream().map(version -> version.seenBy(masking)).toList();
    Contracts.Version last = history.get(history.size() - 1);
    return new ContractItem(
        masking.text(line.number()),
        line.product(),
        last.terms().site(),
        last.terms().from(),
        last.terms().to(),
        last.terms().status(),
        last.people(),
        last.by(),
        last.at(),
        history);
  }

  List<AccountOfCustomer> ofCustomer(long customer, Role reader) {
    List<Long> ids = members.accountsOf(customer);
    long[] asked = ids.stream().mapToLong(id -> id).toArray();
    Map<Long, List<Membership>> memberships = members.of(asked);
    Map<Long, List<Contracts.Line>> lines = contracts.of(asked);
    Set<Long> everybody = new LinkedHashSet<>();
    memberships.values().forEach(own -> own.forEach(one -> everybody.add(one.customer())));
    Seen seen = seen(everybody, reader);
    return accounts.in(ids).stream()
        .map(
            account ->
                ofCustomer(
                    customer,
                    account,
                    memberships.getOrDefault(account.id(), List.of()),
                    lines.getOrDefault(account.id(), List.of()),
                    seen))
        .toList();
  }

  private AccountOfCustomer ofCustomer(
      long customer, Account account, List<Membership> all, List<Contracts.Line> lines, Seen seen) {
    Membership own =
        all.stream().filter(one -> one.customer() == customer).findFirst().orElseThrow();
    return new AccountOfCustomer(
        Long.toString(account.id()),
        seen.masking().name(account.name()),
        account.kind(),
        item(own, seen),
        current(all).stream()
            .filter(one -> one.customer() != customer)
            .map(one -> item(one, seen))
            .toList(),
        lines.stream().map(line -> item(line, seen.masking())).toList());
  }

  List<ProposalItem> proposals(List<Households.Proposal> proposals, Role reader) {
    Set<Long> everybody = new LinkedHashSet<>();
    proposals.forEach(proposal -> everybody.addAll(proposal.customers()));
    Seen seen = seen(everybody, reader);
    return proposals.stream()
        .map(
            proposal ->
                new ProposalItem(
                    seen.masking().text(proposal.name()),
                    proposal.customers().stream()
                        .map(id -> new Person(Long.toString(id), seen.name(id), seen.flagsOf(id)))
                        .toList()))
        .toList();
  }

  /** What people decided about an account, the last first. */
  List<DecisionItem> decisions(long asked, Masking masking) {
    long account = accounts.resolve(asked);
    return jdbc.sql(
            """
            with rows as (
              select id from customers.account where id = :account or leads_to = :account)
            select decision, min(at) as at, min(login) as login, min(reason) as reason,
              array_agg(says order by part) as says, bool_and(withdrawn is not null) as withdrawn
            from customers.account_word w
            where w.account in (select id from rows)
            group by decision order by decision desc
            """)
        .param("account", account)
        .query(
            (row, number) ->
                new DecisionItem(
                    row.getString("decision"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("login"),
                    Objects.requireNonNull(masking.freeText(row.getString("reason"))),
                    Arrays.asList((String[]) row.getArray("says").getArray()),
                    row.getBoolean("withdrawn")))
        .list();
  }

  record DecisionItem(
      String id, Instant at, String by, String reason, List<String> says, boolean withdrawn) {}
}
