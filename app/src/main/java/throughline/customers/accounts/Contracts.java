package throughline.customers.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Masking;

/** The contracts of accounts, a line for each product, and what was said of each in its time. */
@Component
class Contracts {
  private final JdbcClient jdbc;
  private final Members members;

  Contracts(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  /** What a contract is about at a time: what nobody says is null. */
  record Terms(
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String status) {
    static final Terms UNSAID = new Terms(null, null, null, null);

    Terms changed(Terms by) {
      return new Terms(
          by.site == null ? site : by.site,
          by.from == null ? from : by.from,
          by.to == null ? to : by.to,
          by.status == null ? status : by.status);
    }
  }

  /** Terms as somebody said them; they replace what was said before. */
  record Version(
      boolean people,
      String by,
      Instant at,
      Terms terms,
      @Nullable String reason,
      @Nullable String decision) {
    Version seenBy(Masking masking) {
      String site = terms.site();
      return new Version(
          people,
          by,
          at,
          new Terms(
              site == null ? null : masking.text(site), terms.from(), terms.to(), terms.status()),
          masking.freeText(reason),
          decision);
    }
  }

  /** A contract for one product. */
  record Line(long contract, String number, @Nullable String product, List<Version> versions) {
    Terms terms() {
      return versions.get(versions.size() - 1).terms();
    }
  }

  private record Saying(long whose, long contract, String number, String product, Version said) {}

  private static final String SAYINGS =
      Members.ROWS
          + """
          select * from (
            select w.account as whose, s.contract, c.contract as number, s.product, s.site,
              s.starts, s.ends, s.status, s.at, s.source, null as login, null as reason,
              null as decision, s.message::text as place
            from rows w join customers.account c on c.id = w.id and c.contract is not null
              join customers.account_statement s on s.contract = w.id
            union all
            select w.account, d.contract, c.contract, d.product, d.site, d.starts, d.ends,
              d.status, d.at, 0, d.login, d.reason, d.decision::text,
              lpad(d.decision::text, 20, '0')
            from rows w join customers.account c on c.id = w.id and c.contract is not null
              join customers.account_word d
                on d.contract = w.id and d.says = 'holds' and d.withdrawn is null) s
          order by whose, number, login is not null, at, place, product
          """;

  /** The contract lines of each of these accounts, by number and product. */
  Map<Long, List<Line>> of(long[] accounts) {
    Map<Integer, String> names = members.sourceNames();
    Map<Long, Map<String, List<Saying>>> all = new HashMap<>();
    jdbc.sql(SAYINGS)
        .param("accounts", accounts)
        .query(
            row -> {
              Saying saying = saying(row, names);
              all.computeIfAbsent(saying.whose(), unused -> new LinkedHashMap<>())
                  .computeIfAbsent(saying.number(), unused -> new ArrayList<>())
                  .add(saying);
            });
    Map<Long, List<Line>> lines = new HashMap<>();
    all.forEach(
        (account, contracts) -> {
          List<Line> own = new ArrayList<>();
          contracts.values().forEach(sayings -> own.addAll(lines(sayings)));
          lines.put(account, own);
        });
    return lines;
  }

  private static Saying saying(ResultSet row, Map<Integer, String> names) throws SQLException {
    String login = row.getString("login");
    return new Saying(
        row.getLong("whose"),
        row.getLong("contract"),
        row.getString("number"),
        Objects.requireNonNullElse(row.getString("product"), ""),
        new Version(
            login != null,
            login == null ? names.getOrDefault(row.getInt("source"), "") : login,
            row.getTimestamp("at").toInstant(),
            new Terms(
                row.getString("site"),
                Members.instant(row, "starts"),
                Members.instant(row, "ends"),
                row.getString("status")),
            row.getString("reason"),
            row.getString("decision")));
  }

  /** What names no product is said of all products of the contract. */
  private static List<Line> lines(List<Saying> sayings) {
    TreeMap<String, List<Version>> versions = new TreeMap<>();
    sayings.forEach(saying -> versions.put(saying.product(), new ArrayList<>()));
    if (versions.size() > 1) {
      versions.remove("");
    }
    for (Saying saying : sayings) {
      List<List<Version>> said =
          versions.containsKey(saying.product())
              ? List.of(Objects.requireNonNull(versions.get(saying.product())))
              : List.copyOf(versions.values());
      said.forEach(line -> add(line, saying.said()));
    }
    Saying any = sayings.get(0);
    List<Line> lines = new ArrayList<>();
    versions.forEach(
        (product, line) ->
            lines.add(
                new Line(
                    any.contract(),
                    any.number(),
                    product.isEmpty() ? null : product,
                    List.copyOf(line))));
    return lines;
  }

  /** A saying that changes nothing is no version; the first is one. */
  private static void add(List<Version> line, Version said) {
    Terms before = line.isEmpty() ? Terms.UNSAID : line.get(line.size() - 1).terms();
    Terms after = before.changed(said.terms());
    if (line.isEmpty() || said.people() || !after.equals(before)) {
      line.add(
          new Version(said.people(), said.by(), said.at(), after, said.reason(), said.decision()));
    }
  }
}
