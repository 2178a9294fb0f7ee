package throughline.customers.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.WholeState;
import throughline.platform.Role;
import throughline.sources.IntakeInvariant;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** Rules of retention take what has been kept long enough, and nothing that somebody holds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptLongEnoughTest {
  private static final Instant NOW = Instant.now();

  private static final String SHOP =
      """
      source: shop
      zone: UTC
      key: row
      records:
        - {name: first, key: number, identifiers: {email: mail}, attributes: {name: name}}
        - {name: second, if: {other: "*"}, key: other, attributes: {name: othername}}
      interactions:
        - {when: at, touchpoint: Order, channel: web, department: Sales, record: first,
           concern: order, comment: comment}
        - {when: at, if: {other: "*"}, touchpoint: Gift, channel: web, department: Sales,
           record: second}
      """;

  private static final String CONTRACTS =
      """
      source: contracts
      zone: UTC
      key: contract
      records:
        - {key: number, identifiers: {email: mail}}
      accounts:
        - {contract: contract, product: product, from: starts, to: ends}
      """;

  private static RunningApplication application;

  @BeforeAll
  static void start() throws InterruptedException {
    application = RunningApplication.start();
    give(SHOP, "shop.csv", "row,number,mail,name,other,othername,at,order,comment", shopRows());
    give(
        CONTRACTS,
        "contracts.csv",
        "contract,number,mail,product,starts,ends",
        """
        c-1,p-1,emil@mail.example,Power,2020-01-01T00:00:00Z,
        c-2,p-2,finn@mail.example,Power,2020-01-01T00:00:00Z,%s
        """
            .formatted(daysAgo(450)));
  }

  private static String shopRows() {
    return """
    1,n1,ann@mail.example,Ann Silent,,,%1$s,o1,ann then
    2,n2,ben@mail.example,Ben Alive,,,%1$s,o2,ben then
    3,n2,ben@mail.example,Ben Alive,,,%2$s,o3,ben now
    4,n3,cleo@mail.example,Cleo Held,,,%1$s,o4,cleo then
    5,n4,dora@mail.example,Dora Restricted,,,%1$s,o5,dora then
    6,n5,emil@mail.example,Emil Bound,,,%1$s,o6,emil then
    7,n6,finn@mail.example,Finn Left,,,%1$s,o7,finn then
    8,n7,gail@mail.example,Gail Gone,n8,Hugo Alive,%1$s,o8,gail gave
    9,n8,hugo@mail.example,Hugo Alive,,,%2$s,o9,hugo now
    10,n9,iris@mail.example,Iris Alive,,,%1$s,o10,iris married
    11,n9,,Iris Other,,,%2$s,o11,iris now
    12,n10,jon@mail.example,Jon Alive,,,not a time,o12,jon unread
    13,n10,jon@mail.example,Jon Alive,,,%2$s,o13,jon now
    """
        .formatted(daysAgo(500), daysAgo(10));
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static String daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days)).toString();
  }

  private static TestClient manager() {
    return application.as(Role.MANAGER);
  }

  private static JdbcClient jdbc() {
    return application.database().jdbc();
  }

  private static void give(String mapping, String file, String header, String rows)
      throws InterruptedException {
    await(
        application
            .admin()
            .upload("/api/imports", Map.of("yaml", mapping), file, header + "\n" + rows)
            .mustBe(202)
            .json());
    settle();
  }

  private static void await(JsonNode started) throws InterruptedException {
    application.admin().awaitJob(started.path("job").asString());
  }

  private static void settle() throws InterruptedException {
    application.admin().awaitProjections();
  }

  private static String customerOf(String key) {
    return jdbc()
        .sql("select customer::text from customers.record where key = ?")
        .param(key)
        .query(String.class)
        .single();
  }

  private static String source(String name) {
    return jdbc()
        .sql("select id::text from sources.source where name = ?")
        .param(name)
        .query(String.class)
        .single();
  }

  private static List<String> names() {
    return jdbc()
        .sql("select name from customers.record where name is not null order by name")
        .query(String.class)
        .list();
  }

  private static List<String> comments() {
    return jdbc()
        .sql("select comment from customers.interaction where comment is not null order by comment")
        .query(String.class)
        .list();
  }

  private static String hold(String key) {
    return manager()
        .post(
            "/api/privacy/holds",
            "{\"customer\": \"%s\", \"reason\": \"case 4711 at court\"}".formatted(customerOf(key)))
        .mustBe(201)
        .json()
        .path("id")
        .asString();
  }

  private static JsonNode look(String rule, int days) throws InterruptedException {
    JsonNode asked =
        manager()
            .post(
                "/api/privacy/retention/previews",
                "{\"rule\": \"%s\", \"days\": %d}".formatted(rule, days))
            .mustBe(202)
            .json();
    await(asked);
    return manager()
        .get("/api/privacy/retention/previews/" + asked.path("id").asString())
        .mustBe(200)
        .json()
        .path("found");
  }

  private static List<Long> part(JsonNode found, String side, String why) {
    return found
        .path(side)
        .valueStream()
        .filter(part -> part.path("why").asString().equals(why))
        .map(
            part ->
                List.of(
                    part.path("customers").asLong(),
                    part.path("records").asLong(),
                    part.path("items").asLong()))
        .findFirst()
        .orElseThrow();
  }

  private static void apply() throws InterruptedException {
    await(manager().post("/api/privacy/retention/runs", "{}").mustBe(202).json());
  }

  @Test
  @Order(1)
  void anErasureOfSomebodyWhoIsHeldIsRefusedAndNamesTheHold() {
    String whom = "{\"customer\": \"%s\"}".formatted(customerOf("n3"));
    manager().post("/api/privacy/holds", whom.replace("}", ", \"reason\": \" \"}")).mustBe(400);
    String hold = hold("n3");
    JsonNode preview = manager().post("/api/privacy/erasures/preview", whom).mustBe(200).json();
    assertThat(preview.path("holds").get(0).path("id").asString()).isEqualTo(hold);
    JsonNode refused =
        manager()
            .post("/api/privacy/erasures", whom.replace("}", ", \"name\": \"Cleo Held\"}"))
            .mustBe(409)
            .json();
    assertThat(refused.path("code").asString()).isEqualTo("HELD");
    assertThat(refused.path("detail").asString()).contains("case 4711 at court", "test-manager");
    assertThat(application.admin().get("/api/audit").mustBe(200).body()).contains("hold.placed");
    application.as(Role.ANALYST).get("/api/privacy/holds").mustBe(403);
  }

  @Test
  @Order(2)
  void aRuleIsLookedAtBeforeItIsSwitchedOn() throws InterruptedException {
    manager()
        .post(
            "/api/customers/%s/consents".formatted(customerOf("n4")),
            "{\"choice\": \"restricted\", \"channel\": \"phone\", \"reason\": \"in dispute\"}")
        .mustBe(200);
    String shop = source("shop");
    manager()
        .with("If-Match", "*")
        .put("/api/privacy/retention/" + shop, "{\"days\": 400}")
        .mustBe(409);
    manager()
        .with("If-Match", "*")
        .put("/api/privacy/retention/999", "{\"days\": 400}")
        .mustBe(404);
    manager()
        .post("/api/privacy/retention/previews", "{\"rule\": \"customers\", \"days\": 0}")
        .mustBe(400);
    JsonNode all = look("customers", 400);
    assertThat(part(all, "taken", "silent")).as(all.toString()).containsExactly(3L, 4L, 4L);
    assertThat(part(all, "kept", "silent")).as(all.toString()).containsExactly(2L, 2L, 2L);
    JsonNode found = look(shop, 400);
    assertThat(part(found, "taken", "silent")).as(found.toString()).containsExactly(3L, 3L, 3L);
    assertThat(part(found, "taken", "past")).as(found.toString()).containsExactly(1L, 0L, 1L);
    assertThat(names()).as("only looked at").contains("Ann Silent").hasSize(10);
    manager()
        .with("If-Match", "*")
        .put("/api/privacy/retention/" + shop, "{\"days\": 300}")
        .mustBe(409);
    String path = "/api/privacy/retention/" + shop;
    manager().without("If-Match").put(path, "{\"days\": 400}").mustBe(428);
    manager().with("If-Match", "\"7\"").put(path, "{\"days\": 400}").mustBe(412);
    manager().with("If-Match", "\"0\"").put(path, "{\"days\": 400}").mustBe(204);
    manager().with("If-Match", "\"0\"").put(path, "{\"days\": 400}").mustBe(412);
    assertThat(manager().get("/api/privacy/retention").mustBe(200).body())
        .contains("\"days\":400", "test-manager");
    assertThat(manager().get("/api/privacy/register").mustBe(200).body())
        .contains("\"ruleDays\":400");
    application.as(Role.ANALYST).get("/api/privacy/retention").mustBe(403);
  }

  @Test
  @Order(3)
  void whatIsDueGoesWithACertificateAndTheRestStays() throws InterruptedException {
    apply();
    assertThat(names())
        .containsExactly(
            "Ben Alive",
            "Cleo Held",
            "Dora Restricted",
            "Emil Bound",
            "Hugo Alive",
            "Iris Other",
            "Jon Alive");
    assertThat(comments())
        .as("what only Iris' old item tells of her stays with her")
        .containsExactly(
            "ben now",
            "cleo then",
            "dora then",
            "emil then",
            "hugo now",
            "iris married",
            "iris now",
            "jon now");
    assertThat(log()).doesNotContain("Gail", "ann@", "finn then", "ben then").contains("Hugo");
    IntakeInvariant.assertHolds(jdbc());
    JsonNode run = runs().get(0);
    String certificate =
        manager()
            .get("/api/privacy/erasures/%s/certificate".formatted(run.path("id").asString()))
            .mustBe(200)
            .body();
    assertThat(Certificate.read(certificate).isGenuine()).isTrue();
    assertThat(Certificate.read(certificate).statement())
        .contains("Art. 5", "\"customers.record\":3", "400", "\"keyedHashes\":0")
        .doesNotContain("Ann", "mail.example");
    manager()
        .post("/api/privacy/erasures/%s/readmission".formatted(run.path("id").asString()), "{}")
        .mustBe(409);
    assertThat(application.admin().get("/api/audit").mustBe(200).body())
        .contains("retention.switched_on", "erasure.certified");
  }

  private static String log() {
    return jdbc()
        .sql(
            """
            select string_agg(convert_from(content, 'UTF8'), ' ') from sources.log where door <> 3
            """)
        .query(String.class)
        .single();
  }

  private static List<JsonNode> runs() {
    return manager()
        .get("/api/privacy/erasures")
        .mustBe(200)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("ground").asString().equals("retention"))
        .toList();
  }

  @Test
  @Order(4)
  void nothingIsDueTwiceAndTheLogTellsTheSameAgain() throws InterruptedException {
    apply();
    assertThat(runs()).as("a run that took nothing leaves nothing").hasSize(1);
    Map<String, String> before = WholeState.of(jdbc());
    await(application.admin().post("/api/projections/customers/rebuilds", "{}").mustBe(202).json());
    settle();
    assertThat(WholeState.of(jdbc())).isEqualTo(before);
  }

  @Test
  @Order(5)
  void whoComesBackIsWelcomeAndWhatCameBeforeIsNot() throws InterruptedException {
    String header = "row,number,mail,name,other,othername,at,order,comment";
    give(SHOP, "shop.csv", header, shopRows());
    assertThat(names()).as("the same file again").doesNotContain("Ann Silent");
    give(
        SHOP,
        "shop.csv",
        header,
        "14,n1,ann@mail.example,Ann Again,,,%s,o14,ann now\n".formatted(daysAgo(5)));
    assertThat(names()).contains("Ann Again");
  }

  @Test
  @Order(6)
  void aHoldFollowsItsCustomerAndEndsWhenItIsLifted() throws InterruptedException {
    String shop = source("shop");
    String hold =
        manager()
            .get("/api/privacy/holds")
            .mustBe(200)
            .json()
            .path("items")
            .get(0)
            .path("id")
            .asString();
    manager().delete("/api/privacy/holds/" + hold).mustBe(204);
    manager().delete("/api/privacy/holds/" + hold).mustBe(409);
    apply();
    assertThat(names())
        .as("the control: it was the hold that kept her, and the restriction him")
        .doesNotContain("Cleo Held")
        .contains("Dora Restricted");
    manager().with("If-Match", "*").delete("/api/privacy/retention/" + shop).mustBe(204);
    assertThat(jdbc().sql("select count(*) from customers.hold").query(Long.class).single())
        .as("the hold of somebody who is gone goes too")
        .isZero();
  }

  @Test
  @Order(7)
  void afterFourHundredDaysOnlyWhoIsKeptIsLeft() throws Exception {
    look("customers", 400);
    manager()
        .with("If-Match", "*")
        .put("/api/privacy/retention/customers", "{\"days\": 400}")
        .mustBe(204);
    hold("n9");
    application
        .bean(Retention.class)
        .run(UUID.randomUUID(), NOW.plus(Duration.ofDays(401)), (done, sentence) -> {});
    assertThat(names()).containsExactly("Dora Restricted", "Emil Bound", "Iris Other");
    manager().with("If-Match", "*").delete("/api/privacy/retention/customers").mustBe(204);
  }
}
