package throughline.customers.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import throughline.platform.Role;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** What an authority, or a manager, sees of the use of data over all customers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterOfProcessingTest {
  private static HouseOfPeople house;
  private static long customer;

  @BeforeAll
  static void start() {
    house = new HouseOfPeople(3);
    customer = house.customerOf(HouseOfPeople.user(0));
    house.say(customer, "given", "marketing_email").mustBe(200);
    house.say(customer, "withdrawn", "marketing_email").mustBe(200);
    house.tell(HouseOfPeople.user(1), "{\"consent\": {\"marketing_email\": \"yes\"}}");
    house.waitUntilAllIsRead();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  @Order(1)
  void showsWhatASourceLacksUntilSomebodySaysIt() {
    JsonNode source = source();
    assertThat(source.path("missing").toString()).contains("owner", "purposes", "subjects");
    TestClient manager = house.app.as(Role.MANAGER);
    String path = "/api/privacy/register/" + source.path("id").asString();
    String entry =
        """
        {"owner": "Head of Digital", "purposes": ["%s"], "subjects": "Visitors and customers",
         "recipients": ["Hosting Ltd"], "retentionDays": 730, "note": ""}
        """;
    manager.with("If-Match", "\"0\"").put(path, entry.formatted("nothing")).mustBe(400);
    manager.put(path, entry.formatted("analytics")).mustBe(200);
    manager.put(path, entry.formatted("analytics")).mustBe(412);
    assertThat(source().path("missing")).isEmpty();
    assertThat(house.agent.get("/api/privacy/register").mustBe(200).body())
        .as("the house itself is no source")
        .doesNotContain("Workspace");
    house.app.as(Role.AGENT).put(path, entry.formatted("analytics")).mustBe(403);
    assertThat(manager.get("/api/privacy/register?format=csv").mustBe(200).body())
        .contains("Head of Digital", "legitimate_interest", "730");
  }

  /** The negative controls are in it: another period, a purpose that is off, none that is named. */
  @Test
  @Order(2)
  void saysForHowLongPurposesNeedWhatASourceGives() {
    String id = source().path("id").asString();
    assertThat(rule(id).path("purposes").toString()).isEqualTo("[\"analytics\"]");
    assertThat(rule(id).path("purposeDays").isNull())
        .as("analytics needs it as long as there is a relationship")
        .isTrue();
    needs("analytics", true, 90);
    needs("survey", true, 400);
    assertThat(rule(id).path("purposeDays").asInt()).isEqualTo(90);
    house
        .app
        .as(Role.MANAGER)
        .with("If-Match", "\"1\"")
        .put(
            "/api/privacy/register/" + id,
            """
            {"owner": "Head of Digital", "purposes": ["analytics", "survey"], "recipients": [],
             "subjects": "Visitors and customers", "retentionDays": 730, "note": ""}
            """)
        .mustBe(200);
    assertThat(rule(id).path("purposeDays").asInt()).isEqualTo(400);
    needs("survey", false, 400);
    assertThat(rule(id).path("purposeDays").asInt()).isEqualTo(90);
    needs("survey", true, null);
    assertThat(rule(id).path("purposeDays").isNull()).isTrue();
    assertThat(rule("customers").path("purposes").toString()).contains("service", "survey");
    needs("analytics", true, null);
  }

  private static JsonNode rule(String id) {
    return house
        .app
        .as(Role.MANAGER)
        .get("/api/privacy/retention")
        .mustBe(200)
        .json()
        .path("items")
        .valueStream()
        .filter(line -> line.path("rule").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void needs(String purpose, boolean active, @Nullable Integer days) {
    house
        .app
        .database()
        .jdbc()
        .sql(
            """
            update customers.purpose_version set active = :active, retention_days = :days
            where purpose = (select id from customers.purpose where key = :key)
            """)
        .param("active", active)
        .param("days", days, Types.INTEGER)
        .param("key", purpose)
        .update();
  }

  private static JsonNode source() {
    return house
        .agent
        .get("/api/privacy/register")
        .mustBe(200)
        .json()
        .path("items")
        .valueStream()
        .filter(line -> line.path("kind").asString().equals("source"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesTheCategoriesOfDataByTheirClassification() {
    assertThat(house.agent.get("/api/privacy/data-categories").mustBe(200).json().path("items"))
        .anyMatch(
            line ->
                line.path("table").asString().equals("record")
                    && line.path("category").asString().equals("direct")
                    && line.path("columns").toString().contains("name"));
  }

  @Test
  void countsCustomersByTheirLastWordWhereverItWasNoted() {
    JsonNode figures = house.agent.get("/api/privacy/figures").mustBe(200).json();
    JsonNode email =
        figures
            .path("purposes")
            .valueStream()
            .filter(one -> one.path("purpose").asString().equals("marketing_email"))
            .findFirst()
            .orElseThrow();
    assertThat(email.path("given").asLong()).isEqualTo(1);
    assertThat(email.path("withdrawn").asLong()).isEqualTo(1);
    JsonNode month = figures.path("months").get(figures.path("months").size() - 1);
    assertThat(month.path("given").asLong()).isEqualTo(2);
  }

  @Test
  void listsWhatWasSaidAndWhoIsRestrictedMaskedByRole() {
    house.say(house.customerOf(HouseOfPeople.user(2)), "restricted", null).mustBe(200);
    JsonNode clear = house.agent.get("/api/privacy/restrictions").mustBe(200).json().path("items");
    assertThat(clear.get(0).path("name").asString()).isEqualTo("Person 2");
    assertThat(clear.get(0).path("reason").asString()).isEqualTo("She said so.");
    assertThat(house.app.as(Role.ANALYST).get("/api/privacy/restrictions").mustBe(200).body())
        .doesNotContain("Person 2", "She said so");
    JsonNode first =
        house.agent.get("/api/privacy/choices?choice=given&limit=1").mustBe(200).json();
    assertThat(first.path("items")).hasSize(1);
    assertThat(first.path("items").get(0).path("customer").asString())
        .isEqualTo(Long.toString(customer));
    assertThat(
            house.agent.get("/api/privacy/choices?purpose=survey").mustBe(200).json().path("items"))
        .isEmpty();
  }

  @Test
  void saysWhoAnswersForIt() {
    TestClient manager = house.app.as(Role.MANAGER);
    String wanted = "{\"name\": \"Hill & Sons\", \"contact\": \"privacy@hill.test\"}";
    manager.put("/api/privacy/responsible", wanted).mustBe(428);
    manager.with("If-Match", "\"1\"").put("/api/privacy/responsible", wanted).mustBe(200);
    assertThat(manager.get("/api/privacy/responsible").mustBe(200).body()).contains("Hill & Sons");
  }
}
