package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Word;
import throughline.customers.matching.WhoIsWho;
import throughline.platform.Actor;
import throughline.sources.Reading;

/** Two registers that know the same people by name, birth and address, and share no identifier. */
class ProbablyOnePersonTest {
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");
  private static final int PEOPLE = 120;
  private static final List<String> GIVEN =
      List.of("Anna", "Bernd", "Carla", "Dieter", "Elsa", "Frank", "Gerda", "Horst", "Inge");
  private static final List<String> SURNAMES =
      List.of("Albrecht", "Bauer", "Conrad", "Dietz", "Ebert", "Fuchs", "Graf", "Huber", "Iller");

  private final CustomersHouse house = new CustomersHouse();
  private final WhoIsWho who = house.who();
  private long position;

  @AfterEach
  void close() {
    house.close();
  }

  private static Map<String, String> person(int number) {
    Random own = new Random(number * 31L);
    Map<String, String> person = new HashMap<>();
    person.put("given_name", GIVEN.get(own.nextInt(GIVEN.size())));
    person.put("surname", SURNAMES.get(own.nextInt(SURNAMES.size())) + (char) ('a' + number % 26));
    person.put(
        "birth_date",
        "19%02d-%02d-%02d"
            .formatted(30 + own.nextInt(60), 1 + own.nextInt(12), 10 + own.nextInt(18)));
    person.put("street", "Gasse " + own.nextInt(400));
    person.put("postcode", Integer.toString(10_000 + own.nextInt(900)));
    return person;
  }

  private Reading first(int number) {
    return Item.of(1, "first " + number)
        .record("a" + number, "customer_number=" + number)
        .attributes("a" + number, person(number))
        .at(++position);
  }

  private Reading second(int number, Map<String, String> more) {
    Map<String, String> person = person(number);
    person.computeIfPresent("surname", (name, value) -> value.replace("e", "ee"));
    person.putAll(more);
    return Item.of(2, "second " + number)
        .record("b" + number, "customer_number=" + (9_000 + number))
        .attributes("b" + number, person)
        .at(++position);
  }

  private void twoRegisters() {
    List<Reading> all = new ArrayList<>();
    for (int number = 0; number < PEOPLE; number++) {
      all.add(first(number));
      if (number % 3 == 0) {
        all.add(second(number, Map.of()));
      }
    }
    house.apply(all);
  }

  private long resolve() throws InterruptedException {
    long id = house.matching.compute(who, true, 6);
    house.matching.apply(who, id);
    return id;
  }

  private long record(String key) {
    return house
        .jdbc
        .sql("select id from customers.record where key = :key")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  private boolean areOne(String one, String other) {
    return house.identities.customerOf(record(one)) == house.identities.customerOf(record(other));
  }

  /** How many of the planted pairs are one customer, and how many others are wrongly. */
  private int[] rightAndWrong() {
    int right = 0;
    int wrong = 0;
    for (List<String> records : house.customers().values()) {
      TreeSet<String> people =
          records.stream()
              .map(record -> record.substring(3))
              .collect(Collectors.toCollection(TreeSet::new));
      right += records.size() == 2 && people.size() == 1 ? 1 : 0;
      wrong += people.size() > 1 ? 1 : 0;
    }
    return new int[] {right, wrong};
  }

  @Test
  void isOneCustomerOnceThatIsLearnedAndApplied() throws InterruptedException {
    twoRegisters();
    assertThat(house.customers()).hasSize(PEOPLE + PEOPLE / 3);
    long id = house.matching.compute(who, true, 6);
    assertThat(house.customers()).as("before it is applied").hasSize(PEOPLE + PEOPLE / 3);
    int expected =
        house
            .jdbc
            .sql("select merged from customers.resolution where id = :id")
            .param("id", id)
            .query(Integer.class)
            .single();
    house.matching.apply(who, id);
    assertThat(house.customers()).hasSize(PEOPLE + PEOPLE / 3 - expected);
    assertThat(rightAndWrong()[0]).isGreaterThanOrEqualTo(PEOPLE / 3 - 2);
    assertThat(rightAndWrong()[1]).isZero();
    assertThat(
            house
                .jdbc
                .sql("select reason from customers.identity_change")
                .query(String.class)
                .list())
        .isNotEmpty()
        .allMatch(reason -> reason.matches("Probable: weight \\d+\\.\\d\\."));
  }

  @Test
  void keepsTheOlderIdAndCanBeTakenBackExactly() throws InterruptedException {
    twoRegisters();
    long older = house.customerOf("a0");
    resolve();
    assertThat(areOne("a0", "b0")).isTrue();
    assertThat(house.customerOf("a0")).isEqualTo(older);
    long change =
        house
            .jdbc
            .sql("select change from customers.identity_move where record = :record")
            .param("record", record("b0"))
            .query(Long.class)
            .single();
    house.deciding().undo(change, List.of(), WORD);
    assertThat(areOne("a0", "b0")).isFalse();
    resolve();
    assertThat(areOne("a0", "b0")).as("after it was resolved again").isFalse();
    assertThat(areOne("a3", "b3")).isTrue();
  }

  @Test
  void isNotOneCustomerWhereAPersonDeniesIt() throws InterruptedException {
    twoRegisters();
    WhoIsWho.Outcome denied = who.decide(record("a0"), record("b0"), false, WORD);
    resolve();
    assertThat(areOne("a0", "b0")).isFalse();
    assertThat(who.obstacle(record("a0"), record("b0"))).isEqualTo(WhoIsWho.Obstacle.DENIED);
    resolve();
    assertThat(areOne("a0", "b0")).isFalse();
    house.deciding().undo(denied.change(), List.of(), WORD);
    assertThat(areOne("a0", "b0")).isTrue();
  }

  /** The negative control: who ignores denials joins what a person kept apart. */
  @Test
  void wouldNoticeAResolutionThatIgnoresDenials() throws InterruptedException {
    twoRegisters();
    who.decide(record("a0"), record("b0"), false, WORD);
    house.jdbc.sql("delete from customers.decision_side").update();
    resolve();
    assertThat(areOne("a0", "b0")).isTrue();
  }

  @Test
  void isNotOneCustomerWithTwoNumbersOfOneSource() throws InterruptedException {
    twoRegisters();
    house.apply(
        Item.of(1, "again")
            .record("c3", "customer_number=5000")
            .attributes("c3", person(3))
            .at(++position));
    resolve();
    assertThat(areOne("a3", "c3")).isFalse();
    assertThat(who.obstacle(record("a3"), record("c3"))).isEqualTo(WhoIsWho.Obstacle.LIMIT);
    who.decide(record("a3"), record("c3"), true, WORD);
    assertThat(areOne("a3", "c3")).as("because a person says so").isTrue();
  }

  @Test
  void isOneCustomerAtOnceWhenItsRecordComes() throws InterruptedException {
    twoRegisters();
    resolve();
    house.apply(second(1, Map.of()), second(2, Map.of("birth_date", "1901-01-31")));
    assertThat(areOne("a1", "b1")).isTrue();
    Map<String, Double> before = house.matching.queue();
    house.matching.apply(who, house.matching.compute(who, false, 6));
    assertThat(house.matching.queue()).isEqualTo(before);
    List<List<String>> customers = List.copyOf(house.customers().values());
    resolve();
    assertThat(house.customers().values()).containsExactlyInAnyOrderElementsOf(customers);
  }

  @Test
  void isTwoAgainWhenItsRecordSaysSomethingElse() throws InterruptedException {
    twoRegisters();
    resolve();
    assertThat(areOne("a0", "b0")).isTrue();
    Map<String, String> other = person(77);
    house.apply(
        Item.of(2, "second 0")
            .record("b0", "customer_number=9000")
            .attributes("b0", other)
            .replacing()
            .at(++position));
    assertThat(areOne("a0", "b0")).isFalse();
  }

  @Test
  void comesIntoForceWithWhatArrivedAfterItWasComputed() throws InterruptedException {
    twoRegisters();
    long id = house.matching.compute(who, true, 6);
    house.apply(second(1, Map.of()));
    assertThat(areOne("a1", "b1")).isFalse();
    house.matching.apply(who, id);
    assertThat(areOne("a1", "b1")).isTrue();
  }

  @Test
  void isJoinedByThresholdsAndLeftByThem() throws InterruptedException {
    twoRegisters();
    resolve();
    int joined = rightAndWrong()[0];
    house.matching.apply(who, house.matching.compute(who, false, 39));
    assertThat(rightAndWrong()[0]).isLessThan(joined);
    house.matching.apply(who, house.matching.compute(who, false, 6));
    assertThat(rightAndWrong()[0]).isEqualTo(joined);
  }

  /** A father and his son of the same name, twice each in the registers. */
  private void namesakes() {
    twoRegisters();
    List<Reading> all = new ArrayList<>();
    for (String key : List.of("f1", "f2", "s1", "s2")) {
      Map<String, String> person = person(3);
      person.put("surname", "Szczepanski");
      person.put("birth_date", key.startsWith("f") ? "1954-07-18" : "1984-07-18");
      all.add(Item.of(2, key).record(key).attributes(key, person).at(++position));
    }
    house.apply(all);
  }

  @Test
  void isNotHisNamesakeOfTheSameHomeWhoseBirthIsSettled() throws InterruptedException {
    namesakes();
    resolve();
    assertThat(areOne("f1", "f2")).isTrue();
    assertThat(areOne("s1", "s2")).isTrue();
    assertThat(areOne("f1", "s1")).isFalse();
    assertThat(who.obstacle(record("f1"), record("s1"))).isEqualTo(WhoIsWho.Obstacle.BIRTHS);
  }

  /** The negative control: without what is known of their births they are taken for one. */
  @Test
  void wouldNoticeThatNamesakesAreNotKeptApart() throws InterruptedException {
    namesakes();
    resolve();
    house.jdbc.sql("update customers.matching_record set birth = null").update();
    house.transactions.executeWithoutResult(
        status -> {
          who.lock();
          who.resolve(List.of(record("f1"), record("s1")));
        });
    assertThat(areOne("f1", "s1")).isTrue();
  }

  private String labels() {
    return house
        .jdbc
        .sql("select figures ->> 'labels' from customers.resolution order by id desc limit 1")
        .query(String.class)
        .single();
  }

  /** What was taken back is not heard any more. */
  @Test
  void teachesWhatPeopleSaidOfIt() throws InterruptedException {
    twoRegisters();
    who.decide(record("a0"), record("b0"), false, WORD);
    WhoIsWho.Outcome tied = who.decide(record("a3"), record("b3"), true, WORD);
    resolve();
    assertThat(labels()).contains("Labels: 2; 10 are needed.");
    house.deciding().undo(tied.change(), List.of(), WORD);
    resolve();
    assertThat(labels()).doesNotContain("Labels: 2").contains("10 are needed.");
  }

  private boolean doWhatIsDue() {
    return house.matching.doWhatIsDue(who, house.clock, Duration.ZERO);
  }

  private List<String> states() {
    return house
        .jdbc
        .sql("select state from customers.resolution order by id")
        .query(String.class)
        .list();
  }

  private void manyMore() {
    List<Reading> more = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      more.add(Item.of(1, "more " + number).record("m" + number).at(++position));
    }
    house.apply(more);
  }

  @Test
  void isOneCustomerWithoutAnybodyAskingTheFirstTime() throws InterruptedException {
    twoRegisters();
    assertThat(house.matching.doWhatIsDue(who, house.clock, Duration.ofMinutes(1)))
        .as("while records come")
        .isFalse();
    assertThat(doWhatIsDue()).isTrue();
    assertThat(doWhatIsDue()).as("a second time while it is computed").isFalse();
    house.matching.work(who);
    assertThat(states()).containsExactly("waiting");
    assertThat(areOne("a0", "b0")).isFalse();
    assertThat(doWhatIsDue()).isTrue();
    house.matching.work(who);
    assertThat(areOne("a0", "b0")).isTrue();
    assertThat(doWhatIsDue()).as("once nothing is new").isFalse();
    assertThat(states()).containsExactly("in force");
    assertThat(house.matching.begun()).hasSize(2);
  }

  @Test
  void waitsForPeopleWhereSomethingElseWasInForceBefore() throws InterruptedException {
    twoRegisters();
    resolve();
    house.apply(second(1, Map.of("birth_date", "1901-01-31", "street", "Weg 1")));
    assertThat(doWhatIsDue()).as("with few new records").isFalse();
    manyMore();
    assertThat(doWhatIsDue()).isTrue();
    house.matching.work(who);
    house.jdbc.sql("update customers.resolution set merged = 1 where state = 'waiting'").update();
    assertThat(doWhatIsDue()).isFalse();
    assertThat(states()).containsExactly("in force", "waiting");
    house.matching.setByItself("every");
    assertThat(doWhatIsDue()).isTrue();
    house.matching.work(who);
    assertThat(states()).containsExactly("replaced", "in force");
  }

  /** The negative control: where nothing shall happen by itself, nothing does. */
  @Test
  void staysTwoCustomersWhereNothingHappensByItself() {
    twoRegisters();
    house.matching.setByItself("nothing");
    assertThat(doWhatIsDue()).isFalse();
    assertThat(states()).isEmpty();
    assertThat(areOne("a0", "b0")).isFalse();
  }
}
