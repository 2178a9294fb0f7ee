package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Word;
import throughline.engine.identity.GarbledPeople;
import throughline.engine.identity.Population;
import throughline.engine.identity.Resolution;
import throughline.engine.identity.Resolving;
import throughline.engine.identity.Score;
import throughline.engine.identity.Settings;
import throughline.platform.Actor;
import throughline.sources.Reading;

/** People of whom nobody knows where they live, each field of them often missing or garbled. */
class PeopleKnownByFewFieldsTest {
  private static final double ENOUGH = 0;
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");
  private static final Population PEOPLE = comparable(GarbledPeople.of(700, 7, 0.35, 0.3));
  private static final List<Integer> BY_THE_COMMAND = byTheCommand();

  private final CustomersHouse house = new CustomersHouse();

  @AfterEach
  void close() {
    house.close();
  }

  /** Those who say enough to be compared at all. */
  private static Population comparable(Population all) {
    List<Integer> rows =
        IntStream.range(0, all.rows().size())
            .filter(row -> said(all, row).size() > 1)
            .boxed()
            .toList();
    return new Population(
        all.schema(),
        rows.stream().map(all.rows()::get).toList(),
        rows.stream().map(all.persons()::get).toList());
  }

  private static Map<String, String> said(Population all, int row) {
    Map<String, String> said = new HashMap<>();
    for (int field = 0; field < all.schema().fields().size(); field++) {
      String value = all.rows().get(row).get(field);
      if (!value.isEmpty()) {
        said.put(all.schema().fields().get(field).name(), value);
      }
    }
    return said;
  }

  private static List<Integer> byTheCommand() {
    Resolution all = new Resolving(new Settings(ENOUGH, 1, 1)).resolve(PEOPLE.records());
    return IntStream.range(0, all.size()).map(all::customer).boxed().toList();
  }

  private static Reading record(int row) {
    return Item.of(1, "m" + row)
        .record("r" + row)
        .attributes("r" + row, said(PEOPLE, row))
        .at(row + 1L);
  }

  private void come(int from, int to) {
    house.apply(IntStream.range(from, to).mapToObj(PeopleKnownByFewFieldsTest::record).toList());
  }

  private void resolve() throws InterruptedException {
    house.matching.apply(house.who(), house.matching.compute(house.who(), true, ENOUGH));
  }

  private void resolveAllAnew() {
    house.transactions.executeWithoutResult(
        status -> {
          house.who().lock();
          house.who().resolve(numbers("select id from customers.record"));
        });
  }

  private List<Long> numbers(String query) {
    return house.jdbc.sql(query).query(Long.class).list();
  }

  /** How nearly the customers are those that the command finds. */
  private double likeTheCommand() {
    List<Long> customers =
        IntStream.range(0, PEOPLE.rows().size())
            .mapToObj(row -> house.customerOf("r" + row))
            .toList();
    return Score.of(BY_THE_COMMAND, customers).f1();
  }

  @Test
  void areTheCustomersThatTheCommandFinds() throws InterruptedException {
    come(0, PEOPLE.rows().size());
    resolve();
    assertThat(likeTheCommand()).isGreaterThan(0.99);
    assertThat(
            house
                .jdbc
                .sql("select reason from customers.identity_change")
                .query(String.class)
                .list())
        .anyMatch(
            reason -> reason.matches("What all their records agree in: weight \\d+\\.\\d\\."));
    // The negative control: without portraits they are others.
    house.jdbc.sql("delete from customers.portrait_match").update();
    resolveAllAnew();
    assertThat(likeTheCommand()).isLessThan(0.99);
  }

  @Test
  void areTheSameCustomersWhenSomeCameLater() throws InterruptedException {
    come(0, PEOPLE.rows().size() - 100);
    resolve();
    come(PEOPLE.rows().size() - 100, PEOPLE.rows().size());
    assertThat(likeTheCommand()).as("as they came").isGreaterThan(0.96);
    resolve();
    assertThat(likeTheCommand()).isGreaterThan(0.99);
  }

  @Test
  void stayTwoWhereAPersonDeniesWhatTheirPortraitsSay() throws InterruptedException {
    come(0, PEOPLE.rows().size());
    resolve();
    long a = numbers("select a from customers.portrait_match order by bits desc limit 1").get(0);
    long b = numbers("select b from customers.portrait_match order by bits desc limit 1").get(0);
    assertThat(house.identities.customerOf(a)).isEqualTo(house.identities.customerOf(b));
    assertThat(house.who().path(a, b, Masking.MASKED))
        .anyMatch(step -> step.kind().equals("portrait"));
    long change = house.who().decide(a, b, false, WORD).change();
    resolve();
    assertThat(house.identities.customerOf(a)).isNotEqualTo(house.identities.customerOf(b));
    house.deciding().undo(change, List.of(), WORD);
    assertThat(house.identities.customerOf(a)).isEqualTo(house.identities.customerOf(b));
  }
}
