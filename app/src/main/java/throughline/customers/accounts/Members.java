package throughline.customers.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Masking;
import throughline.sources.Sources;

/** Who belongs to accounts, as sources and people say it; people win over sources. */
@Component
class Members {

  /** The rows of accounts: their own, and those of the contracts that lead to them. */
  static final String ROWS =
      """
      with rows as (
        select id, id as account from customers.account where id = any(:accounts)
        union all
        select id, leads_to from customers.account where leads_to = any(:accounts))
      """;

  private static final String TOLD =
      ROWS
          + """
          , s as (
            select w.account as whose, s.* from rows w
              join customers.account_statement s on s.account = w.id where s.record is not null
            union all
            select w.account, s.* from rows w
              join customers.account_statement s on s.contract = w.id and s.account is null
              where s.record is not null)
          select s.whose, r.customer, s.source, max(s.at) as at,
            (array_agg(s.roles order by s.at desc, s.message desc, s.roles)
              filter (where s.roles is not null))[1] as roles,
            min(s.starts) filter (where s.contract is null) as starts,
            (array_agg(s.ends order by s.at desc, s.message desc)
              filter (where s.contract is null))[1] as ends
          from s join customers.record r on r.id = s.record
          group by s.whose, r.customer, s.source, s.record order by max(s.at) desc, s.record
          """;

  private static final String SAID =
      ROWS
          + """
          select w.account as whose, r.customer, d.* from rows w
            join customers.account_word d on d.account = w.id
            join customers.record r on r.id = d.record
          where d.says in ('belongs', 'leaves') and d.withdrawn is null
          order by d.decision desc, d.part desc
          """;

  private final JdbcClient jdbc;
  private final Sources sources;
  private final Clock clock;

  Members(JdbcClient jdbc, Sources sources, Clock clock) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * What one source or one person says of a membership.
   *
   * @param decision by which it can be taken back; null for what a source says
   */
  record Saying(
      boolean people,
      String by,
      Instant at,
      List<String> roles,
      boolean leaves,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String reason,
      @Nullable String decision) {
    Saying seenBy(Masking masking) {
      return new Saying(
          people, by, at, roles, leaves, from, to, masking.freeText(reason), decision);
    }
  }

  /** Somebody of an account, with all that is said of it, what counts first. */
  record Membership(long customer, List<Saying> sayings) {
    List<Saying> counting() {
      Saying first = sayings.get(0);
      return first.people() ? List.of(first) : sayings;
    }

    boolean isRemoved() {
      return sayings.get(0).leaves();
    }

    List<String> roles() {
      Set<String> roles = new LinkedHashSet<>();
      counting().forEach(saying -> roles.addAll(saying.roles()));
      return Roles.sorted(roles);
    }

    @Nullable Instant from() {
      boolean always = counting().stream().anyMatch(saying -> saying.from() == null);
      return always
          ? null
          : counting().stream().map(Saying::from).min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable Instant to() {
      boolean open = counting().stream().anyMatch(saying -> saying.to() == null);
      return open
          ? null
          : counting().stream().map(Saying::to).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Member, removed by a person, or one whose time is over or has not come. */
    String state(Instant now) {
      Instant from = from();
      Instant to = to();
      if (isRemoved()) {
        return "removed";
      }
      if (to != null && !to.isAfter(now)) {
        return "past";
      }
      return from != null && from.isAfter(now) ? "future" : "member";
    }
  }

  /** The memberships of each of these accounts, by customer. */
  Map<Long, List<Membership>> of(long[] accounts) {
    Map<Long, TreeMap<Long, List<Saying>>> all = new HashMap<>();
    Map<Integer, String> names = sourceNames();
    read(SAID, accounts, all, (row, number) -> said(row));
    read(TOLD, accounts, all, (row, number) -> told(row, names));
    Map<Long, List<Membership>> memberships = new HashMap<>();
    all.forEach(
        (account, members) -> {
          List<Membership> own = new ArrayList<>();
          members.forEach((customer, sayings) -> own.add(new Membership(customer, sayings)));
          memberships.put(account, own);
        });
    return memberships;
  }

  private void read(
      String question,
      long[] accounts,
      Map<Long, TreeMap<Long, List<Saying>>> all,
      RowMapper<Saying> mapper) {
    jdbc.sql(question)
        .param("accounts", accounts)
        .query(
            row -> {
              all.computeIfAbsent(row.getLong("whose"), unused -> new TreeMap<>())
                  .computeIfAbsent(row.getLong("customer"), unused -> new ArrayList<>())
                  .add(Objects.requireNonNull(mapper.mapRow(row, 0)));
            });
  }

  private static Saying said(ResultSet row) throws SQLException {
    return new Saying(
        true,
        row.getString("login"),
        row.getTimestamp("at").toInstant(),
        Roles.read(row.getString("roles")),
        row.getString("says").equals("leaves"),
        instant(row, "starts"),
        instant(row, "ends"),
        row.getString("reason"),
        row.getString("decision"));
  }

  private static Saying told(ResultSet row, Map<Integer, String> names) throws SQLException {
    return new Saying(
        false,
        names.getOrDefault(row.getInt("source"), ""),
        row.getTimestamp("at").toInstant(),
        Roles.read(row.getString("roles")),
        false,
        instant(row, "starts"),
        instant(row, "ends"),
        null,
        null);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  Map<Integer, String> sourceNames() {
    Map<Integer, String> names = new HashMap<>();
    sources.sources().forEach(one -> names.put(one.id().value(), one.name()));
    return names;
  }

  Instant now() {
    return clock.instant();
  }

  /** The accounts that a customer belongs to or was removed from, by their ids. */
  List<Long> accountsOf(long customer) {
    return jdbc.sql(
            """
            with own as (select id from customers.record where customer = :customer),
            named as (
              select coalesce(s.account, s.contract) as account
              from customers.account_statement s join own on own.id = s.record
              union
              select w.account from customers.account_word w join own on own.id = w.record
              where w.says in ('belongs', 'leaves') and w.withdrawn is null)
            select distinct coalesce(a.leads_to, a.id) as id
            from named n join customers.account a on a.id = n.account order by id
            """)
        .param("customer", customer)
        .query(Long.class)
        .list();
  }
}
