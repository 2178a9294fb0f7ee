package throughline.customers.consent;

import java.time.Instant;
import java.util.Collection;
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
    Set<Long> allowing = new HashSet<>();
    allowing(
        purpose,
        asked,
        List.of(at),
        (customer, instant, allowed, change) -> {
          if (allowed) {
            allowing.add(customer);
          }
        });
    return allowing;
  }

  @Override
  public void allowing(
      String purpose, Collection<Long> asked, List<Instant> instants, Telling telling) {
    Judging judging = new Judging(purposes.all());
    Map<Long, List<Choice>> said = choices.about(purpose, asked);
    boolean unsaid = judging.permission(purpose, List.of()).allowed();
    for (long customer : asked) {
      List<Choice> own = said.getOrDefault(customer, List.of());
      int heard = 0;
      boolean allowed = unsaid;
      for (int i = 0; i < instants.size(); i++) {
        int until = heardUntil(instants.get(i), own);
        // Most instants hear what the one before heard.
        if (until != heard) {
          allowed = judging.permission(purpose, own.subList(0, until)).allowed();
          heard = until;
        }
        telling.tell(customer, i, allowed, until < own.size() ? own.get(until).at() : null);
      }
    }
  }

  private static int heardUntil(Instant at, List<Choice> inOrder) {
    int heard = 0;
    while (heard < inOrder.size() && !inOrder.get(heard).at().isAfter(at)) {
      heard++;
    }
    return heard;
  }

  private static List<Choice> until(Instant at, List<Choice> said) {
    return said.stream().filter(one -> !one.at().isAfter(at)).toList();
  }
}
