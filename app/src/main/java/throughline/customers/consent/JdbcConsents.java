package throughline.customers.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  public Permission mayUse(long customer, String purpose, Instant at) {
    long known = customers.customer(customer);
    if (!choices.hasRecords(known)) {
      return new Permission(Permission.Reason.NOBODY, null);
    }
    return new Judging(purposes.all()).permission(purpose, until(at, choices.ofCustomer(known)));
  }

  @Override
  public Set<Long> allowing(String purpose, Collection<Long> asked, Instant at) {
    Judging judging = new Judging(purposes.all());
    Map<Long, List<Choice>> said = choices.ofCustomers(asked);
    Set<Long> allowing = new TreeSet<>(asked);
    allowing.removeIf(
        customer ->
            !judging
                .permission(purpose, until(at, said.getOrDefault(customer, List.of())))
                .allowed());
    return allowing;
  }

  private static List<Choice> until(Instant at, List<Choice> said) {
    return said.stream().filter(one -> !one.at().isAfter(at)).toList();
  }
}
