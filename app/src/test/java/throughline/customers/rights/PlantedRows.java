package throughline.customers.rights;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import throughline.customers.Person;
import throughline.testing.TestClient;

/** What people and the house say of the canary beside what sources say: a row in every table. */
final class PlantedRows {
  /** Only what is on its way to be looked at stands here, and not for long. */
  private static final Set<String> QUEUES = Set.of("segment_touched", "segment_again");

  /** An erasure notes its export nowhere; the test of the export makes one. */
  private static final Set<String> OF_THE_EXPORT = Set.of("person_export");

  /** Numbers that lead nowhere, and changes without words. */
  private static final Set<String> LEFT = Set.of("customer");

  private static final List<String> DERIVED =
      List.of(
          """
          insert into customers.alias (smaller, larger, message, since)
          select min(identifier), max(identifier), gen_random_uuid(), now()
          from customers.record_identifier where record = :record
          """,
          """
          insert into customers.decision_side (decision, record, side)
          select max(id), :record, 1 from customers.decision
          """,
          """
          insert into customers.resolution
            (state, started_at, by, learned, meanings, upper, lower)
          values ('discarded', now(), 'test', 777, '{}', 1, 0)
          """,
          """
          insert into customers.resolution_change (resolution, number, kind, customer, records)
          select max(id), 1, 'split', :customer, array[:record, :neighbour]
          from customers.resolution
          """,
          """
          insert into customers.probable_match (learned, a, b, bits, weights)
          values (777, least(:record, :neighbour), greatest(:record, :neighbour), 1, '{1}')
          """,
          """
          insert into customers.portrait_match (learned, a, b, bits, weights)
          values (777, least(:record, :neighbour), greatest(:record, :neighbour), 1, '{1}')
          """,
          """
          insert into customers.matching_record (learned, record, content, keys)
          values (777, :record, 1, '{1}')
          """,
          "insert into customers.matching_key (key, record) values (1, :record)",
          """
          insert into customers.review_skip (a, b, by, at)
          values (:neighbour, :record, 'test', now())
          """);

  private final EmbeddedHouse house;
  private final Person person;

  private PlantedRows(EmbeddedHouse house, Person person) {
    this.house = house;
    this.person = person;
  }

  static PlantedRows of(EmbeddedHouse house, long customer, long neighbour) {
    say(house.admin(), customer, neighbour);
    Person person = house.bean(KnownPeople.class).person(customer);
    for (String statement : DERIVED) {
      house
          .jdbc()
          .sql(statement)
          .param("customer", customer)
          .param("record", person.recordIds()[0])
          .param(
              "neighbour",
              house
                  .jdbc()
                  .sql("select min(id) from customers.record where customer = ?")
                  .param(neighbour)
                  .query(Long.class)
                  .single())
          .update();
    }
    return new PlantedRows(house, person);
  }

  /** Words of staff, by the interface. */
  private static void say(TestClient admin, long customer, long neighbour) {
    String path = "/api/customers/%d/".formatted(customer);
    admin
        .post(
            path + "consents",
            """
            {"choice": "given", "purpose": "profiling", "channel": "phone", "language": "en",
             "reason": "zqcanary said so"}
            """)
        .mustBe(200);
    admin
        .post(path + "flags", "{\"flag\": \"represented\", \"reason\": \"zqcanary wrote\"}")
        .mustBe(200);
    admin
        .post(
            path + "profile/corrections",
            "{\"attribute\": \"note\", \"value\": \"zqcanary note 2\", \"reason\": \"zqcanary\"}")
        .mustBe(200);
    String hold =
        admin
            .post(
                "/api/privacy/holds",
                "{\"customer\": \"%d\", \"reason\": \"zqcanary sues\"}".formatted(customer))
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    admin.delete("/api/privacy/holds/" + hold).mustBe(204);
    account(admin, "Zqcanary alone", List.of(customer));
    account(admin, "Shared", List.of(customer, neighbour));
    admin
        .post(
            "/api/segments",
            """
            {"name": "not this one", "condition": {"kind": "all", "parts": [
              {"kind": "not", "parts": [
                {"kind": "attribute", "attribute": "note", "comparison": "is",
                 "values": ["zqcanary@mail.example"]}]}]}}
            """)
        .mustBe(200);
  }

  private static void account(TestClient admin, String name, List<Long> members) {
    List<String> written =
        members.stream().map("{\"customer\": \"%d\", \"roles\": [\"pays\"]}"::formatted).toList();
    String account =
        admin
            .post(
                "/api/accounts",
                """
                {"kind": "household", "name": "%s", "members": %s, "reason": "zqcanary asked"}
                """
                    .formatted(name, written))
            .mustBe(200)
            .json()
            .path("id")
            .asString();
    if (members.size() == 1) {
      admin
          .post(
              "/api/accounts/%s/contracts".formatted(account),
              """
              {"number": "ZQCANARY-CONTRACT", "product": "zqcanary plan",
               "site": "Zqcanarystreet 1", "reason": "zqcanary asked"}
              """)
          .mustBe(200);
    }
  }

  /** Tables that speak of people, but of which nothing was planted: give them a row here. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(TablesOfPeople.in(house.jdbc()).childrenFirst());
    missing.removeAll(TablesOfPeople.in(house.jdbc()).count(house.jdbc(), person).keySet());
    missing.removeAll(QUEUES);
    missing.removeAll(OF_THE_EXPORT);
    return missing;
  }

  /** What is left of them, by table. */
  Map<String, Long> left() {
    Map<String, Long> left = TablesOfPeople.in(house.jdbc()).count(house.jdbc(), person);
    left.keySet().removeAll(LEFT);
    return left;
  }
}
