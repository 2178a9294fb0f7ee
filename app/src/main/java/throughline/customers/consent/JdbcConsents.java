package throughline.customers.consent;

import java.time.Instant;
import java.util.List;
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
  public Permission mayUse(long customer, String purpose, Instant at) {
    long known = customers.customer(customer);
    if (!choices.hasRecords(known)) {
      return new Permission(Permission.Reason.NOBODY, null);
    }
    List<Choice> said =
        choices.ofCustomer(known).stream().filter(one -> !one.at().isAfter(at)).toList();
    return new Judging(purposes.all()).permission(purpose, said);
  }
}
