package throughline.customers.accounts;

import java.sql.Array;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be one household: customers at one address with one name in common. It is a proposal and
 * nothing follows from it until a person accepts it.
 */
@Component
class Households {
  private static final int LARGEST = 12;
  private static final int ADDRESSES_AT_A_TIME = 200;

  private final JdbcClient jdbc;

  Households(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A proposal.
   *
   * @param place of the address in the list
   * @param name that all of them have
   */
  record Proposal(String place, String name, List<Long> customers) {}

  private record Resident(long customer, String name) {}

  /** The proposals after a place, as many as asked for or a few more. */
  List<Proposal> after(String place, int limit) {
    List<Proposal> proposals = new ArrayList<>();
    String last = place;
    while (proposals.size() < limit) {
      Map<String, List<Resident>> addresses = addresses(last);
      if (addresses.isEmpty()) {
        break;
      }
      for (Map.Entry<String, List<Resident>> address : addresses.entrySet()) {
        last = address.getKey();
        proposals.addAll(open(named(address.getKey(), address.getValue())));
      }
    }
    return proposals;
  }

  private Map<String, List<Resident>> addresses(String after) {
    Map<String, List<Resident>> addresses = new TreeMap<>();
    jdbc.sql(
            """
            with shared as (
              select address from customers.record where address > :after
              group by address having count(distinct customer) between 2 and :largest
              order by address limit :limit)
            select r.address, r.customer, r.name from shared s
              join customers.record r on r.address = s.address
            where r.name is not null order by r.id
            """)
        .param("after", after)
        .param("largest", LARGEST)
        .param("limit", ADDRESSES_AT_A_TIME)
        .query(
            row -> {
              addresses
                  .computeIfAbsent(row.getString("address"), unused -> new ArrayList<>())
                  .add(new Resident(row.getLong("customer"), row.getString("name")));
            });
    return addresses;
  }

  /** Those of an address who share a name, the largest group first; each is in one group. */
  private static List<Proposal> named(String place, List<Resident> residents) {
    Map<String, Set<Long>> bearers = new TreeMap<>();
    for (Resident resident : residents) {
      words(resident.name())
          .forEach(
              word ->
                  bearers
                      .computeIfAbsent(word, unused -> new TreeSet<>())
                      .add(resident.customer()));
    }
    List<Proposal> proposals = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    bearers.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(
            entry -> {
              Set<Long> own = new TreeSet<>(entry.getValue());
              own.removeAll(taken);
              if (own.size() > 1) {
                taken.addAll(own);
                proposals.add(new Proposal(place, capital(entry.getKey()), List.copyOf(own)));
              }
            });
    return proposals;
  }

  private static List<String> words(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return Arrays.stream(folded.split("[^\\p{L}'-]+")).filter(word -> word.length() > 2).toList();
  }

  private static String capital(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  /** Without those that share an account already, or of whom a person said that they are apart. */
  private List<Proposal> open(List<Proposal> proposals) {
    if (proposals.isEmpty()) {
      return proposals;
    }
    Set<Long> all = new TreeSet<>();
    proposals.forEach(proposal -> all.addAll(proposal.customers()));
    List<Set<Long>> together = together(all);
    return proposals.stream()
        .filter(
            proposal ->
                together.stream().noneMatch(known -> known.containsAll(proposal.customers())))
        .toList();
  }

  private List<Set<Long>> together(Collection<Long> customers) {
    Map<String, Set<Long>> groups = new HashMap<>();
    jdbc.sql(
            """
            with own as (select id, customer from customers.record where customer = any(:customers))
            select 'a' || coalesce(a.leads_to, a.id) as group,
              array_agg(distinct o.customer) as customers
            from own o join customers.account_statement s on s.record = o.id
              join customers.account a on a.id = coalesce(s.account, s.contract)
            group by coalesce(a.leads_to, a.id)
            union all
            select 'a' || coalesce(a.leads_to, a.id), array_agg(distinct o.customer)
            from own o join customers.account_word w on w.record = o.id
              join customers.account a on a.id = w.account
            where w.says in ('belongs', 'leaves') and w.withdrawn is null
            group by coalesce(a.leads_to, a.id)
            union all
            select 'd' || w.decision, array_agg(distinct o.customer)
            from own o join customers.account_word w on w.record = o.id
            where w.says = 'apart' and w.withdrawn is null group by w.decision
            """)
        .param("customers", customers.stream().mapToLong(id -> id).toArray())
        .query(
            row -> {
              Array members = row.getArray("customers");
              groups
                  .computeIfAbsent(row.getString("group"), unused -> new TreeSet<>())
                  .addAll(List.of((Long[]) Objects.requireNonNull(members).getArray()));
            });
    return List.copyOf(groups.values());
  }
}
