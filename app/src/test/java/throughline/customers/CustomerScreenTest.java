package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

class CustomerScreenTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static RunningApplication app;
  private static String ada;
  private static String bob;

  @BeforeAll
  static void start() {
    app = RunningApplication.start(DATABASE);
    app.admin()
        .post("/api/sources", "{\"name\":\"crm\",\"department\":\"Sales\",\"kind\":\"files\"}")
        .mustBe(201);
    List<Reading> readings = new ArrayList<>();
    readings.add(
        Item.of(1, "m0")
            .record("C-1", "email=ada@home.test", "phone=+4930123456")
            .attributes("C-1", Map.of("name", "Ada Lovelace"))
            .happened(0, "Order placed", "C-1", "order 1", "shipped")
            .at(1));
    readings.add(
        Item.of(1, "m0b")
            .record("T-1", "email=ada@home.test")
            .happened(5, "Call", "T-1", null)
            .at(2));
    readings.add(
        Item.of(1, "m0c")
            .record("B-1", "email=bob@home.test")
            .attributes("B-1", Map.of("name", "Bob Stone"))
            .happened(7, "Call", "B-1", "order 2", "closed")
            .at(3));
    for (int i = 1; i < 120; i++) {
      readings.add(
          Item.of(1, "m" + i).record("C-1").happened(10 + i, "Visit", "C-1", null).at(3 + i));
    }
    new TransactionTemplate(app.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> app.bean(CustomersProjection.class).apply(readings));
    ada = only(app.as(Role.AGENT), "/api/customers?query=lovelace");
    bob = only(app.as(Role.AGENT), "/api/customers?query=bob%40home");
  }

  private static String only(TestClient client, String path) {
    JsonNode items = client.get(path).mustBe(200).json().path("items");
    assertThat(items.size()).isOne();
    return items.get(0).path("id").asString();
  }

  @AfterAll
  static void stop() {
    app.close();
    DATABASE.close();
  }

  @Test
  void isFoundByNameEmailPhoneNumberAndId() {
    TestClient agent = app.as(Role.AGENT);
    for (String query : List.of("Ada", "ada@home.test", "030%20123456", "%2B4930123456", ada)) {
      JsonNode items = agent.get("/api/customers?query=" + query).mustBe(200).json().path("items");
      assertThat(items.get(0).path("id").asString()).as(query).isEqualTo(ada);
    }
    assertThat(agent.get("/api/customers?query=%25").mustBe(200).json().path("items")).isEmpty();
  }

  @Test
  void tellsTheRelationshipInSentencesOfTheReadersLanguage() {
    JsonNode summary =
        app.as(Role.AGENT).get("/api/customers/" + ada).mustBe(200).json().path("summary");
    assertThat(summary.path("interactions").asInt()).isEqualTo(121);
    assertThat(summary.path("openConcerns").asInt()).isOne();
    assertThat(summary.path("sentences").toString())
        .contains("With us since 1 January 2026")
        .contains("121 interactions with one department, most with Sales.")
        .contains("One concern is open");
    assertThat(
            app.as(Role.AGENT)
                .with("Accept-Language", "de")
                .get("/api/customers/" + ada)
                .mustBe(200)
                .body())
        .contains("Bei uns seit 1. Januar 2026");
  }

  @Test
  void isPagedWithoutAGapOrADouble() {
    TestClient agent = app.as(Role.AGENT);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          agent.get("/api/customers/" + ada + "/timeline?limit=50" + cursor).mustBe(200).json();
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(121).doesNotHaveDuplicates();
    assertThat(
            agent.get("/api/customers/" + ada + "/timeline?format=csv").mustBe(200).body().lines())
        .hasSize(122);
    JsonNode oldest =
        agent
            .get("/api/customers/" + ada + "/timeline?order=oldest&limit=1")
            .json()
            .path("items")
            .get(0);
    assertThat(oldest.path("touchpoint").asString()).isEqualTo("Order placed");
    assertThat(oldest.path("concernKey").asString()).isEqualTo("order 1");
    assertThat(
            agent
                .get("/api/customers/%s/timeline?from=2026-01-02&to=2026-01-03".formatted(ada))
                .json()
                .path("items")
                .size())
        .isEqualTo(24);
  }

  @Test
  void showsTheWholeRelationshipAndItsConcerns() {
    JsonNode overview =
        app.as(Role.AGENT).get("/api/customers/" + ada + "/timeline/overview").mustBe(200).json();
    int counted = 0;
    for (JsonNode bucket : overview.path("buckets")) {
      for (JsonNode share : bucket.path("departments")) {
        counted += share.path("n").asInt();
      }
    }
    assertThat(counted).isEqualTo(121);
    assertThat(overview.path("concerns").get(0).path("key").asString()).isEqualTo("order 1");
  }

  @Test
  void showsOnlyTheConcernsThatTheFiltersLeave() {
    TestClient agent = app.as(Role.AGENT);
    String overview = "/api/customers/" + ada + "/timeline/overview";
    JsonNode whole = agent.get(overview).mustBe(200).json();
    String from = whole.path("from").asString();
    assertThat(agent.get(overview + "?from=" + from).mustBe(200).json()).isEqualTo(whole);
    JsonNode before = agent.get(overview + "?to=" + from).mustBe(200).json();
    assertThat(before.path("concerns")).isEmpty();
    assertThat(before.path("buckets")).isEqualTo(whole.path("buckets"));
    assertThat(agent.get(overview + "?channel=unheard").mustBe(200).json().path("concerns"))
        .isEmpty();
  }

  @Test
  void hidesThePersonFromWhoeverOnlyReadsFigures() {
    for (Role role : List.of(Role.VIEWER, Role.ANALYST)) {
      TestClient reader = app.as(role);
      String all =
          reader.get("/api/customers?query=ada").mustBe(200).body()
              + reader.get("/api/customers/" + ada).mustBe(200).body()
              + reader.get("/api/customers/" + ada + "/identity").mustBe(200).body()
              + reader.get("/api/customers/" + ada + "/timeline").mustBe(200).body()
              + reader.get("/api/customers?format=csv").mustBe(200).body();
      assertThat(all).doesNotContain("Lovelace", "ada@home.test", "123456", "C-1");
      reader.post("/api/customers/merges", "{}").mustBe(403);
    }
    assertThat(app.as(Role.AGENT).get("/api/customers/" + ada).body()).contains("Lovelace");
  }

  @Test
  void writesDownWhoOpenedIt() {
    app.as(Role.ANALYST).get("/api/customers/" + bob).mustBe(200);
    assertThat(app.admin().get("/api/audit").mustBe(200).body()).contains("customer.opened");
  }

  @Test
  void saysWhyItsRecordsAreOnePerson() {
    JsonNode identity =
        app.as(Role.AGENT).get("/api/customers/" + ada + "/identity").mustBe(200).json();
    assertThat(identity.path("records").size()).isEqualTo(2);
    assertThat(identity.path("matches").get(0).path("reason").asString())
        .isEqualTo("Both hold the email ada@home.test.");
  }

  @Test
  void isMergedAndTakenBack() {
    TestClient agent = app.as(Role.AGENT);
    String older = Long.parseLong(ada) < Long.parseLong(bob) ? ada : bob;
    String younger = older.equals(ada) ? bob : ada;
    JsonNode merged =
        agent
            .post(
                "/api/customers/merges",
                "{\"a\":\"%s\",\"b\":\"%s\",\"reason\":\"They are one person.\"}"
                    .formatted(bob, ada))
            .mustBe(200)
            .json();
    assertThat(merged.path("customer").asString()).isEqualTo(older);
    assertThat(at(younger).path("redirectedFrom").asString()).isEqualTo(younger);
    JsonNode change =
        agent.get("/api/customers/" + ada + "/changes").mustBe(200).json().path("items").get(0);
    assertThat(change.path("undoable").asBoolean()).isTrue();
    agent.post("/api/identity-changes/" + change.path("id").asString() + "/undo", "{}").mustBe(200);
    assertThat(at(younger).path("id").asString()).isEqualTo(younger);
    agent.get("/api/customers/999999").mustBe(404);
  }

  private static JsonNode at(String customer) {
    return app.as(Role.AGENT).get("/api/customers/" + customer).mustBe(200).json();
  }
}
