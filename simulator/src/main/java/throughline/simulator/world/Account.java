package throughline.simulator.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A household or a company: people, what they have from us, and since when.
 *
 * @param number counts accounts from 1
 * @param router the model at home, empty without internet
 * @param paper whether invoices come as letters
 */
public record Account(
    int number,
    Segment segment,
    String name,
    List<Person> people,
    Address address,
    LocalDate joined,
    Set<Product> products,
    String router,
    boolean paper) {

  public Account {
    people = List.copyOf(people);
    products = Set.copyOf(products);
  }

  /** Who signs contracts. */
  public Person decider() {
    return people.get(0);
  }

  /** Who gets the invoices: in a company often another person than the one who signs. */
  public Person payer() {
    return withRole(BuyerRole.PAYS);
  }

  /** Who notices when something does not work. */
  public Person user() {
    return withRole(BuyerRole.USES);
  }

  private Person withRole(BuyerRole role) {
    return people.stream().filter(person -> person.role() == role).findFirst().orElse(decider());
  }

  public boolean has(Product product) {
    return products.contains(product);
  }

  public String meteringPoint() {
    return "CH99" + (10_000_000L + number * 3_571L % 89_999_999L);
  }

  public String contract() {
    return "V" + (500_000 + number);
  }

  /** Years with us on a day. */
  public double yearsWithUs(LocalDate day) {
    return (day.toEpochDay() - joined.toEpochDay()) / 365.25;
  }
}
