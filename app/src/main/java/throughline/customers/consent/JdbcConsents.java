package throughline.customers.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.customers.Consents;
import throughline.customers.Permission;
import throughline.customers.decisions.RecordsOfCustomers;

/** What customers allow, from what holds in the database in the moment of asking. */
@Component
class JdbcConsents implements Consents {
  private final RecordsOfCustomers customers;
  private final PurposeRows purposes;
  private final ChoiceRows choices;

  JdbcConsents(RecordsOfCustomers customers, PurposeRows purposes, ChoiceRows choices) {
    this.customers = customers;
    this.purposes = purposes;
    this.choices = choices;
  }

  @Override
  public List<String> purposes() {
    return purposes.all().stream().map(Purpose::key).toList();
  }

  @Override
  public Map<String, String> names(Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    purposes
        .all()
        .forEach(one -> names.put(one.key(), one.wording().in(locale.getLanguage()).name()));
    return names;
  }

  @Override
  public Permission mayUse(long customer, String purpose, Instant at) {
    long known = customers.customer(customer);
    if (!choices.hasRecords(known)) {
      return new Permission(Permission.Reason.NOBODY, null);
    }
    return new Judging(purposes.all()).permission(purpose, until(at, choices.ofCustomer(known)));
  }

  @Override
  public Set<Long> allowing(String purpose, Collection<Long> asked, Instant at) {
    return allowing(purpose, asked, List.of(at)).get(0).customers();
  }

  @Override
  public List<Allowing> allowing(String purpose, Collection<Long> asked, List<Instant> instants) {
    Judging judging = new Judging(purposes.all());
    Map<Long, List<Choice>> said = choices.ofCustomers(asked);
    return instants.stream().map(at -> allowing(judging, purpose, asked, said, at)).toList();
  }

  private static Allowing allowing(
      Judging judging,
      String purpose,
      Collection<Long> asked,
      Map<Long, List<Choice>> said,
      Instant at) {
    Allowing allowing = new Allowing(new HashSet<>(), new HashMap<>());
    for (Long customer : asked) {
      List<Choice> all = said.getOrDefault(customer, List.of());
      if (judging.permission(purpose, until(at, all)).allowed()) {
        allowing.customers().add(customer);
      }
      all.stream()
          .map(Choice::at)
          .filter(when -> when.isAfter(at))
          .min(Instant::compareTo)
          .ifPresent(when -> allowing.changes().put(customer, when));
    }
    return allowing;
  }

  private static List<Choice> until(Instant at, List<Choice> said) {
    return said.stream().filter(one -> !one.at().isAfter(at)).toList();
  }
}
