package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.Role;
import throughline.sources.Reading;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import throughline.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

class AccountsScreenTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static RunningApplication app;

  @BeforeAll
  static void start() {
    app = RunningApplication.start(DATABASE);
    app.admin()
        .post("/api/sources", "{\"name\":\"crm\",\"department\":\"Sales\",\"kind\":\"files\"}")
        .mustBe(201);
    List<Reading> readings =
        List.of(
            person("m1", "C-1", "Ada Meier").account("C-1", "A1", "V1", "decides").at(1),
            person("m2", "C-2", "Bob Meier").account("C-2", "A1", null, "uses").at(2),
            person("m3", "C-3", "Cleo Stone").flag("C-3", "vulnerable", true).at(3),
            person("m4", "C-4", "Dora Stone").at(4),
            person("m5", "C-5", "Emil Frei").at(5));
    new TransactionTemplate(app.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> app.bean(CustomersProjection.class).apply(readings));
  }

  private static Item person(String message, String key, String name) {
    return Item.of(1, message)
        .record(key, "customer_number=" + key)
        .attributes(key, Map.of("name", name, "street", "Lane 1", "postcode", "8000"))
        .happened(key.charAt(2), "Call", key, "case " + key, "open");
  }

  @AfterAll
  static void stop() {
    app.close();
    DATABASE.close();
  }

  private static String customer(String name) {
    return only("/api/customers?query=" + name);
  }

  private static String only(String path) {
    JsonNode items = app.as(Role.AGENT).get(path).mustBe(200).json().path("items");
    assertThat(items.size()).as(path).isOne();
    return items.get(0).path("id").asString();
  }

  @Test
  void isFoundFromDataByNameContractAndMember() {
    for (String query : List.of("A1", "V1", "Home", "Ada")) {
      only("/api/accounts?query=" + query);
    }
    String id = only("/api/accounts?query=A1");
    TestClient agent = app.as(Role.AGENT);
    JsonNode members = agent.get("/api/accounts/" + id + "/members").mustBe(200).json();
    assertThat(members.path("items").toString())
        .contains("Ada Meier")
        .contains("[\"decides\"]")
        .contains("\"people\":false");
    JsonNode contracts = agent.get("/api/accounts/" + id + "/contracts").mustBe(200).json();
    assertThat(contracts.path("items").get(0).path("number").asString()).isEqualTo("V1");
    JsonNode timeline = agent.get("/api/accounts/" + id + "/timeline").mustBe(200).json();
    assertThat(timeline.path("items").size()).isEqualTo(2);
    assertThat(timeline.path("items").get(0).path("customerName").asString())
        .isEqualTo("Bob Meier");
    assertThat(agent.get("/api/accounts/" + id + "/timeline?format=csv").mustBe(200).body())
        .contains("Ada Meier");
    JsonNode profile = agent.get("/api/accounts/" + id).mustBe(200).json();
    assertThat(profile.path("openConcerns").size()).isEqualTo(2);
    assertThat(profile.path("interactions").asInt()).isEqualTo(2);
  }

  @Test
  void isMadeRenamedJoinedLeftAndTakenBackByPeople() {
    TestClient agent = app.as(Role.AGENT);
    String emil = customer("Emil");
    String body =
        """
        {"kind":"company","name":"Frei AG","reason":"He told us.",
         "members":[{"customer":"%s","roles":["decides"]}]}
        """
            .formatted(emil);
    String id = agent.post("/api/accounts", body).mustBe(200).json().path("id").asString();
    String tag = agent.get("/api/accounts/" + id).mustBe(200).header("ETag");
    String renamed = "{\"kind\":\"company\",\"name\":\"Frei Holding\",\"reason\":\"Register.\"}";
    app.as(Role.AGENT).with("If-Match", tag).patch("/api/accounts/" + id, renamed).mustBe(200);
    app.as(Role.AGENT).with("If-Match", tag).patch("/api/accounts/" + id, renamed).mustBe(412);
    String dora = customer("Dora");
    String membership = "{\"roles\":[\"pays\",\"represents\"],\"reason\":\"Her letter.\"}";
    agent.put("/api/accounts/" + id + "/members/" + dora, membership).mustBe(200);
    assertThat(agent.get("/api/customers/" + dora + "/accounts").mustBe(200).body())
        .contains("Frei Holding")
        .contains("represents");
    String why = "{\"reason\":\"She has left.\"}";
    String removal = "/api/accounts/" + id + "/members/" + dora + "/removal";
    agent.post(removal, why).mustBe(200);
    agent.post(removal, why).mustBe(409);
    JsonNode decisions =
        agent.get("/api/accounts/" + id + "/decisions").mustBe(200).json().path("items");
    String last = decisions.get(0).path("id").asString();
    agent.post("/api/account-decisions/" + last + "/undo", why).mustBe(200);
    agent.post("/api/account-decisions/" + last + "/undo", why).mustBe(409);
    assertThat(agent.get("/api/accounts/" + id + "/members").mustBe(200).body())
        .contains("\"state\":\"member\"")
        .doesNotContain("\"state\":\"removed\"");
    agent
        .post("/api/accounts/" + id + "/contracts", "{\"number\":\"V9\",\"reason\":\"Signed.\"}")
        .mustBe(200);
    assertThat(only("/api/accounts?query=V9")).isEqualTo(id);
    app.as(Role.ANALYST).post("/api/accounts", body).mustBe(403);
    assertThat(app.admin().get("/api/audit").mustBe(200).body())
        .contains("account.removed")
        .contains("account.created")
        .doesNotContain("Frei Holding");
  }

  @Test
  void proposesAHouseholdUntilAPersonSaysYesOrNo() {
    TestClient agent = app.as(Role.AGENT);
    JsonNode proposals = agent.get("/api/accounts/proposals").mustBe(200).json().path("items");
    assertThat(proposals.toString()).contains("Stone").doesNotContain("Meier");
    String body =
        "{\"customers\":[\"%s\",\"%s\"],\"reason\":\"Two flats.\"}"
            .formatted(customer("Cleo"), customer("Dora"));
    agent.post("/api/accounts/proposals/refusals", body).mustBe(200);
    assertThat(agent.get("/api/accounts/proposals").mustBe(200).json().path("items")).isEmpty();
  }

  @Test
  void showsWhatEverybodyMustKnowAndToWhomWhichItIs() {
    TestClient agent = app.as(Role.AGENT);
    String cleo = customer("Cleo");
    String flags = "/api/customers/" + cleo + "/flags";
    assertThat(agent.get(flags).mustBe(200).body()).contains("vulnerable").contains("crm");
    assertThat(app.as(Role.VIEWER).get(flags).mustBe(200).body())
        .contains("hidden")
        .doesNotContain("vulnerable");
    assertThat(app.as(Role.ANALYST).get("/api/customers?query=Cleo").mustBe(200).body())
        .contains("\"flags\":[\"hidden\"]");
    agent.post(flags, "{\"flag\":\"deceased\",\"reason\":\"Her sister wrote.\"}").mustBe(200);
    JsonNode items = agent.get(flags).mustBe(200).json().path("items");
    assertThat(items.toString()).contains("\"noOutreach\":true").contains("Her sister wrote.");
    String why = "{\"reason\":\"A mistake.\"}";
    agent.post(flags + "/vulnerable/lifting", why).mustBe(200);
    agent.post(flags + "/vulnerable/lifting", why).mustBe(409);
    agent.post(flags, "{\"flag\":\"tall\",\"reason\":\"So.\"}").mustBe(400);
    agent.post(flags, "{\"flag\":\"deceased\",\"reason\":\" \"}").mustBe(400);
    assertThat(agent.get(flags).mustBe(200).json().path("items").size()).isOne();
    assertThat(app.admin().get("/api/audit").mustBe(200).body())
        .contains("flag.set")
        .doesNotContain("deceased");
  }
}
