package throughline.customers.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.customers.Consents;
import throughline.customers.Permission.Reason;
import throughline.customers.WholeState;
import throughline.platform.Role;
import throughline.testing.Seed;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** Choices as they come in over the interface, enter the log, and follow who is who. */
class ConsentsInTheHouseTest {
  private static final int PEOPLE = 12;
  private static final int STEPS = 90;
  private static HouseOfPeople house;

  @BeforeAll
  static void start() {
    house = new HouseOfPeople(PEOPLE + 6);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  /** Somebody who takes no part in the random history. */
  private static String other(int number) {
    return HouseOfPeople.user(PEOPLE + number);
  }

  /** Those who do. */
  private static Map<Long, List<Long>> players() {
    Map<Long, List<Long>> players = house.customers();
    long first = house.customers().get(house.customerOf(other(0))).get(0);
    players.values().removeIf(records -> records.get(0) >= first);
    return players;
  }

  private static Reason answer(long customer, String purpose) {
    return house.app.bean(Consents.class).mayUse(customer, purpose, Instant.now()).reason();
  }

  @Test
  void followMergesSplitsAndUndosAndAreTheSameWhenTheLogIsReadAgain() {
    long seed = Seed.of(ConsentsInTheHouseTest.class);
    Random random = new Random(seed);
    List<Choice> ledger = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      act(random, step, ledger, changes);
      if (step % 30 == 0) {
        assertThat(answers()).isEqualTo(modelled(ledger));
      }
    }
    Map<String, String> before = WholeState.of(house.jdbc);
    readAgain();
    assertThat(WholeState.of(house.jdbc)).isEqualTo(before);
    assertThat(answers()).isEqualTo(modelled(ledger));
    // The negative control: a word that the tables lost is noticed.
    house.jdbc.sql("delete from customers.choice where kind <> 'restriction_lifted'").update();
    assertThat(answers()).isNotEqualTo(modelled(ledger));
    readAgain();
    assertThat(WholeState.of(house.jdbc)).isEqualTo(before);
  }

  private void act(Random random, int step, List<Choice> ledger, List<String> changes) {
    List<Long> ids = players().keySet().stream().limit(6).toList();
    long customer = ids.get(random.nextInt(ids.size()));
    long other = ids.get(random.nextInt(ids.size()));
    int what = random.nextInt(10);
    if (what == 0 && customer != other) {
      changes.add(house.merge(customer, other));
    } else if (what == 1 && !changes.isEmpty()) {
      house.undo(changes.remove(random.nextInt(changes.size())));
    } else if (what > 1) {
      choose(random, customer, step, ledger);
    }
  }

  private void choose(Random random, long customer, int step, List<Choice> ledger) {
    List<Purpose> purposes = house.app.bean(Purposes.class).all();
    Purpose purpose = purposes.get(random.nextInt(purposes.size()));
    ChoiceKind kind = ChoiceKind.values()[random.nextInt(ChoiceKind.values().length)];
    String key = kind.isOfRestriction() ? null : purpose.key();
    List<Long> records = house.customers().get(customer);
    int status = house.say(customer, kind.code(), key).status();
    if (status != 200) {
      assertThat(status).isEqualTo(409);
      return;
    }
    if (kind == ChoiceKind.RESTRICTION_LIFTED) {
      records.forEach(one -> ledger.add(RandomChoices.choice(one, step, kind, null, null)));
      return;
    }
    Integer wording = kind == ChoiceKind.GIVEN ? purpose.wording().version() : null;
    ledger.add(RandomChoices.choice(records.get(0), step, kind, key, wording));
  }

  private Map<String, Reason> answers() {
    Map<String, Reason> answers = new TreeMap<>();
    for (long customer : players().keySet()) {
      for (Purpose purpose : house.app.bean(Purposes.class).all()) {
        answers.put(customer + " " + purpose.key(), answer(customer, purpose.key()));
      }
    }
    return answers;
  }

  private Map<String, Reason> modelled(List<Choice> ledger) {
    List<Purpose> purposes = house.app.bean(Purposes.class).all();
    Map<String, Reason> answers = new HashMap<>();
    players()
        .forEach(
            (customer, records) -> {
              ChoosingPerson person =
                  new ChoosingPerson(purposes)
                      .saying(
                          ledger.stream().filter(one -> records.contains(one.record())).toList());
              purposes.forEach(
                  one -> answers.put(customer + " " + one.key(), person.answer(one.key())));
            });
    return answers;
  }

  private void readAgain() {
    String job =
        house
            .app
            .admin()
            .post("/api/projections/customers/rebuilds", "{}")
            .mustBe(202)
            .json()
            .path("job")
            .asString();
    HouseOfPeople.waitFor(
        () ->
            house
                .agent
                .get("/api/jobs/" + job)
                .mustBe(200)
                .json()
                .path("state")
                .asString()
                .equals("done"));
    house.waitUntilAllIsRead();
  }

  @Test
  void areKeptWithWhoNotedThemWhenAndInWhatWords() {
    long customer = house.customerOf(other(0));
    house.say(customer, "given", "marketing_email").mustBe(200);
    house.say(customer, "withdrawn", "marketing_email").mustBe(200);
    JsonNode consents = house.consents(customer);
    JsonNode last = consents.path("said").get(0);
    assertThat(last.path("choice").asString()).isEqualTo("withdrawn");
    assertThat(last.path("wording").asInt()).isEqualTo(1);
    assertThat(last.path("language").asString()).isEqualTo("en");
    assertThat(last.path("channel").asString()).isEqualTo("phone");
    assertThat(last.path("by").asString()).isEqualTo("test-agent");
    assertThat(last.path("origin").asString()).isEqualTo("workspace");
    assertThat(house.app.admin().get("/api/audit").mustBe(200).body())
        .contains("consent.given")
        .contains("consent.withdrawn")
        .doesNotContain("She said so");
  }

  @Test
  void stopProfilingForMarketingWithMarketingButNotService() {
    long customer = house.customerOf(other(1));
    house.say(customer, "given", "marketing_email").mustBe(200);
    house.say(customer, "given", "profiling").mustBe(200);
    assertThat(answer(customer, "profiling")).isEqualTo(Reason.CONSENT);
    house.say(customer, "objected", "marketing_email").mustBe(200);
    assertThat(answer(customer, "marketing_email")).isEqualTo(Reason.OBJECTED);
    assertThat(answer(customer, "profiling")).isEqualTo(Reason.OBJECTED);
    assertThat(answer(customer, "service")).isEqualTo(Reason.GROUND);
    List<Long> both = List.of(customer, house.customerOf(HouseOfPeople.user(0)));
    Consents consents = house.app.bean(Consents.class);
    assertThat(consents.allowing("service", both, Instant.now())).contains(customer);
    assertThat(consents.allowing("profiling", both, Instant.now())).doesNotContain(customer);
    assertThat(consents.purposes()).contains("service", "profiling");
    house.say(customer, "objected", "service").mustBe(409);
    house.say(customer, "given", "survey").mustBe(409);
    house.say(customer, "given", "nothing").mustBe(404);
    house.say(customer, "given", null).mustBe(400);
  }

  @Test
  void takeARestrictedCustomerOutOfAnalysesAtOnceAndBackAgain() {
    long customer = house.customerOf(other(2));
    long other = house.customerOf(other(3));
    List<String> before = house.analysed();
    house.say(customer, "restricted", null).mustBe(200);
    assertThat(house.analysed()).hasSizeLessThan(before.size());
    assertThat(answer(customer, "service")).isEqualTo(Reason.RESTRICTED);
    assertThat(house.consents(customer).path("restriction").path("reason").asString())
        .isEqualTo("She said so.");
    assertThat(
            house
                .app
                .as(Role.VIEWER)
                .get("/api/customers/%s/consents".formatted(customer))
                .mustBe(200)
                .body())
        .doesNotContain("She said so");
    String change = house.merge(other, customer);
    assertThat(house.analysed()).hasSizeLessThan(before.size() - 1);
    house.undo(change);
    house.say(customer, "restriction_lifted", null).mustBe(200);
    house.say(customer, "restriction_lifted", null).mustBe(409);
    house.waitUntilAllIsRead();
    assertThat(house.analysed()).isEqualTo(before);
  }

  @Test
  void areToldBySourcesToo() {
    String user = other(4);
    long customer = house.customerOf(user);
    house.tell(user, "{\"consent\": {\"marketing_email\": true}}");
    house.waitUntilAllIsRead();
    assertThat(answer(customer, "marketing_email")).isEqualTo(Reason.CONSENT);
    assertThat(house.consents(customer).path("said").get(0).path("by").asString()).isEqualTo("web");
    house.say(customer, "withdrawn", "marketing_email").mustBe(200);
    assertThat(answer(customer, "marketing_email")).isEqualTo(Reason.WITHDRAWN);
  }

  @Test
  void doNotCountForWordsThatAreAskedAnew() {
    long customer = house.customerOf(other(5));
    TestClient manager = house.app.as(Role.MANAGER);
    String purpose =
        """
        {%s"use": "marketing", "ground": "consent",%s "channels": ["phone"], "recipients": [],
         "texts": {"en": {"name": "Calls", "text": "%s"}}%s}
        """;
    JsonNode declared =
        manager
            .post(
                "/api/privacy/purposes",
                purpose.formatted("\"key\": \"marketing_phone\", ", "", "May we call?", ""))
            .mustBe(200)
            .json();
    assertThat(declared.path("active").asBoolean()).as("a new purpose is off").isFalse();
    house.say(customer, "given", "marketing_phone").mustBe(200);
    assertThat(answer(customer, "marketing_phone")).isEqualTo(Reason.PURPOSE_OFF);
    String path = "/api/privacy/purposes/" + declared.path("id").asString();
    String reworded = purpose.formatted("", "\"active\": true,", "May we call you?", "");
    manager.without("If-Match").put(path, reworded).mustBe(428);
    manager.with("If-Match", "\"1\"").put(path, reworded).mustBe(200);
    manager.with("If-Match", "\"1\"").put(path, reworded).mustBe(412);
    assertThat(answer(customer, "marketing_phone")).isEqualTo(Reason.CONSENT);
    manager
        .with("If-Match", "\"2\"")
        .put(
            path,
            purpose.formatted(
                "", "\"active\": true,", "May we call you, at any time?", ", \"asksAnew\": true"))
        .mustBe(200);
    assertThat(answer(customer, "marketing_phone")).isEqualTo(Reason.OTHER_WORDING);
    assertThat(manager.get(path + "/history").mustBe(200).json().path("items")).hasSize(3);
    house.app.as(Role.AGENT).put(path, reworded).mustBe(403);
  }

  @Test
  void areRefusedBeforeTheyWereMade() {
    assertThat(
            house
                .agent
                .post(
                    "/api/customers/%s/consents".formatted(house.customerOf(HouseOfPeople.user(0))),
                    """
                    {"choice": "given", "purpose": "profiling", "channel": "phone",
                     "at": "2999-01-01T00:00:00Z"}
                    """)
                .mustBe(400)
                .body())
        .contains("future");
  }
}
