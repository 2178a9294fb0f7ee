package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.testing.TestDatabase;

/** Somebody is looked for among more people than the letters tell apart. */
class SomebodyAmongManyTest {
  private static final int PEOPLE = CustomersMatching.MOST + 500;
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcClient JDBC = DATABASE.jdbc();

  private final CustomersMatching matching = new CustomersMatching(JDBC);

  @BeforeAll
  static void fill() {
    for (String statement :
        new String[] {
          "insert into customers.customer (redirect_to) select null from generate_series(1,"
              + " :people)",
          """
          insert into customers.record (source, key, customer, name)
          select 1, 'n' || n, n, 'Person ' || n from generate_series(1, :people) n
          """,
          """
          insert into customers.identifier (type, scope, value, given, records)
          select 'email', 0, 'person' || n || '@mail.test', '', 1 from generate_series(1, :people) n
          """,
          """
          insert into customers.record_identifier (record, identifier)
          select n, n from generate_series(1, :people) n
          """
        }) {
      JDBC.sql(statement).param("people", PEOPLE).update();
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void isNotLookedForFurtherWhereTooManyMatchAndThisIsSaid() {
    CustomersMatching.Found found = matching.find("mail");
    assertThat(found.cut()).isTrue();
    assertThat(found.customers()).hasSize(CustomersMatching.MOST + 1).doesNotHaveDuplicates();
    assertThat(matching.find("mail")).as("every page sees the same").isEqualTo(found);
  }

  @Test
  void isFoundFirstByTheWholeAddressOrName() {
    CustomersMatching.Found address = matching.find("person1400@mail.test");
    assertThat(address.cut()).isFalse();
    assertThat(address.customers()).containsExactly(1400L);
    assertThat(matching.find("Person 1400").customers()).startsWith(1400L);
  }

  @Test
  void isFoundWithAllWhoMatchWhereTheseAreFew() {
    CustomersMatching.Found found = matching.find("14@mail");
    assertThat(found.cut()).as("the control: nobody is left out").isFalse();
    assertThat(found.customers())
        .hasSize(15)
        .contains(14L, 114L, 1414L)
        .allMatch(customer -> customer % 100 == 14);
  }

  @Test
  void isFoundByHisNumberBeforeThoseWhoOnlyHaveItInTheirNames() {
    assertThat(matching.find("1400").customers()).startsWith(1400L);
  }
}
