package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomersProjectionTest {
  private final CustomersHouse house = new CustomersHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void bringsRecordsOfTwoSourcesTogetherByTheirEmail() {
    house.apply(
        Item.of(1, "m1")
            .record("c1", "email=Ada@Home.test")
            .happened(1, "Ordered", "c1", null)
            .at(1),
        Item.of(2, "m1")
            .record("t1", "email=ada@home.test")
            .happened(2, "Called", "t1", null)
            .at(2),
        Item.of(2, "m2")
            .record("t2", "email=bob@home.test")
            .happened(3, "Called", "t2", null)
            .at(3));
    assertThat(house.customers().values())
        .containsExactlyInAnyOrder(List.of("1:c1", "2:t1"), List.of("2:t2"));
    assertThat(house.timelines().get("1:c1+2:t1")).hasSize(2);
  }

  @Test
  void keepsTheOlderIdAndRedirectsTheOtherWhenEvidenceArrives() {
    house.apply(
        Item.of(1, "m1").record("c1", "email=ada@home.test").at(1),
        Item.of(1, "m2").record("c2", "phone=030 123456").at(2));
    long older = house.customerOf("c1");
    long younger = house.customerOf("c2");
    house.apply(Item.of(1, "m3").record("c2", "email=ada@home.test").at(3));
    assertThat(house.customers()).containsExactly(Map.entry(older, List.of("1:c1", "1:c2")));
    assertThat(redirect(younger)).isEqualTo(older);
    assertThat(house.facts).containsExactly(new CustomersMerged(1, older, younger));
  }

  private long redirect(long customer) {
    return house
        .jdbc
        .sql("select redirect_to from customers.customer where id = :id")
        .param("id", customer)
        .query(Long.class)
        .single();
  }

  @Test
  void attachesTheAnonymousPastWhenTheVisitorIsNamed() {
    house.apply(
        Item.of(1, "m1")
            .record("anonymous a1", "anonymous_id=a1")
            .happened(1, "Visited", "anonymous a1", null)
            .at(1));
    house.apply(Item.of(1, "m2").record("user u1", "user_id=u1", "anonymous_id=a1").at(2));
    assertThat(house.customers().values()).containsExactly(List.of("1:anonymous a1", "1:user u1"));
  }

  @Test
  void joinsWhatAnAliasNamesWhicheverComesFirst() {
    house.apply(Item.of(1, "m1").alias("user_id=u1", "user_id=u2").at(1));
    house.apply(Item.of(1, "m2").record("user u2", "user_id=u2").at(2));
    house.apply(Item.of(1, "m3").record("user u1", "user_id=u1").at(3));
    assertThat(house.customers().values()).containsExactly(List.of("1:user u1", "1:user u2"));
  }

  @Test
  void laysAConcernWholeInTheTimelineOfItsFirstNamedCustomer() {
    house.apply(
        Item.of(1, "m1").happened(1, "Opened", null, "case 1").at(1),
        Item.of(2, "m1").record("t9").happened(5, "Called", "t9", "case 1").at(2));
    assertThat(house.timelines()).containsOnlyKeys("2:t9");
    house.apply(Item.of(1, "m2").record("c1").happened(3, "Ordered", "c1", "case 1").at(3));
    assertThat(house.timelines()).containsOnlyKeys("1:c1");
    assertThat(house.timelines().get("1:c1")).hasSize(3);
  }

  @Test
  void keepsAConcernNobodyNamedAsATimelineOfItsOwn() {
    house.apply(Item.of(1, "m1").happened(1, "Opened", null, "case 1").at(1));
    assertThat(house.timelines()).containsOnlyKeys("concern case 1");
  }

  @Test
  void replacesAllThatAMessageSaidBefore() {
    house.apply(
        Item.of(1, "m1")
            .record("c1", "email=ada@home.test")
            .happened(1, "Ordered", "c1", "o1")
            .at(1),
        Item.of(2, "m1")
            .record("t1", "email=ada@home.test")
            .happened(2, "Called", "t1", "o1")
            .at(2));
    assertThat(house.customers()).hasSize(1);
    house.apply(
        Item.of(1, "m1")
            .replacing()
            .record("c1", "email=new@home.test")
            .happened(9, "Ordered", "c1", "o1")
            .at(1));
    assertThat(house.customers().values())
        .containsExactlyInAnyOrder(List.of("1:c1"), List.of("2:t1"));
    assertThat(house.timelines()).containsOnlyKeys("2:t1");
    assertThat(house.coverage.cells()).allMatch(cell -> cell.interactions() == 1);
    house.apply(Item.of(1, "m1").replacing().at(1));
    assertThat(house.timelines().get("2:t1")).hasSize(1);
    assertThat(house.coverage.cells()).hasSize(1);
  }

  @Test
  void describesARecordByWhatWasSaidLast() {
    house.apply(
        Item.of(1, "m1")
            .attributes("c1", Map.of("first_name", "Ada", "last_name", "King"))
            .happened(1, "Ordered", "c1", null)
            .at(1),
        Item.of(1, "m2")
            .attributes("c1", Map.of("last_name", "Lovelace"))
            .happened(2, "Married", "c1", null)
            .at(2));
    assertThat(name("c1")).isEqualTo("Ada Lovelace");
    house.apply(Item.of(1, "m2").replacing().at(2));
    assertThat(name("c1")).isEqualTo("Ada King");
  }

  private void saysMoreAndLess() {
    house.apply(
        Item.of(1, "m1").attributes("c1", Map.of("first_name", "Ada", "town", "Ulm")).at(1),
        Item.of(1, "m2").attributes("c2", Map.of("first_name", "Bob")).at(2));
    house.apply(Item.of(1, "m1").replacing().attributes("c1", Map.of("born", "1815")).at(1));
    house.apply(Item.of(1, "m3").attributes("c2", Map.of("last_name", "Byron")).at(3));
  }

  private Map<String, Long> attributeNames(String rows) {
    Map<String, Long> names = new TreeMap<>();
    house
        .jdbc
        .sql("select name, records from " + rows)
        .query(
            row -> {
              names.put(row.getString(1), row.getLong(2));
            });
    return names;
  }

  @Test
  void countsHowManyRecordsHaveEachAttribute() {
    saysMoreAndLess();
    assertThat(attributeNames("customers.attribute_name"))
        .containsExactly(
            Map.entry("born", 1L), Map.entry("first_name", 1L), Map.entry("last_name", 1L));
    house.jdbc.sql("delete from customers.record where key = 'c1'").update();
    assertThat(attributeNames("customers.attribute_name")).doesNotContainKey("born");
  }

  /** The negative control: where changes are not counted, more is said than records have. */
  @Test
  void wouldNoticeThatAttributesAreNotCounted() {
    house
        .jdbc
        .sql("alter table customers.record disable trigger attribute_names_of_changed")
        .update();
    saysMoreAndLess();
    assertThat(attributeNames("customers.attribute_name"))
        .isNotEqualTo(
            attributeNames(
                """
                (select k.name, count(*) as records
                from customers.record r, jsonb_object_keys(r.attributes) as k (name)
                group by k.name) scanned
                """));
  }

  private String name(String key) {
    return house
        .jdbc
        .sql("select name from customers.record where key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  @Test
  void stopsBelievingAValueThatTooManyShare() {
    for (int i = 0; i <= 50; i++) {
      house.apply(Item.of(1, "m" + i).record("c" + i, "phone=030 123456").at(i));
    }
    assertThat(house.customers()).hasSize(51);
    house.apply(Item.of(1, "m7").replacing().at(7));
    assertThat(house.customers()).hasSize(2);
  }

  @Test
  void remembersNothingOfAStepThatWasRolledBack() {
    List<throughline.sources.Reading> batch =
        List.of(
            Item.of(1, "m1")
                .record("c1", "email=ada@home.test")
                .happened(1, "Ordered", "c1", "o1")
                .at(1),
            Item.of(2, "m1").record("t1", "email=ada@home.test").at(2));
    house.transactions.executeWithoutResult(
        status -> {
          house.projection.apply(batch);
          status.setRollbackOnly();
        });
    assertThat(house.customers()).isEmpty();
    house.apply(batch);
    assertThat(house.customers().values()).containsExactly(List.of("1:c1", "2:t1"));
    assertThat(house.timelines()).containsOnlyKeys("1:c1+2:t1");
  }

  @Test
  void remembersNothingThatAnotherProcessMayHaveChanged() {
    CustomersProjection other = house.projection();
    house.apply(
        Item.of(1, "m1").record("c1", "email=ada@home.test").at(1),
        Item.of(2, "m1").record("t1", "email=ada@home.test").at(2));
    house.transactions.executeWithoutResult(
        status -> other.apply(List.of(Item.of(1, "m1").replacing().record("c1").at(3))));
    assertThat(house.customers()).hasSize(2);
    house.apply(Item.of(1, "m2").record("c1", "email=ada@home.test").at(4));
    assertThat(house.customers().values()).containsExactly(List.of("1:c1", "2:t1"));
  }

  @Test
  void keepsIdsWhenEverythingIsReadAgain() {
    List<throughline.sources.Reading> all =
        List.of(
            Item.of(1, "m1")
                .record("c1", "email=ada@home.test")
                .happened(1, "Ordered", "c1", null)
                .at(1),
            Item.of(1, "m2")
                .record("c2", "email=bob@home.test")
                .happened(1, "Ordered", "c2", null)
                .at(2),
            Item.of(2, "m3").record("t1", "email=ada@home.test").at(3));
    house.apply(all);
    Map<Long, List<String>> before = house.customers();
    house.transactions.executeWithoutResult(status -> house.projection.startOver(0));
    house.apply(all);
    assertThat(house.customers()).isEqualTo(before);
    assertThat(house.timelines()).hasSize(2);
  }
}
