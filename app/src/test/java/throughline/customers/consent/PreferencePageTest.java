package throughline.customers.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.customers.Consents;
import throughline.customers.Permission.Reason;
import throughline.platform.Role;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** The page that a person opens by her link, in a browser that runs no script. */
class PreferencePageTest {
  private static HouseOfPeople house;

  @BeforeAll
  static void start() {
    house = new HouseOfPeople(4);
    house.tell(
        HouseOfPeople.user(1),
        "{\"name\": \"<script>alert(1)</script> O'Hara\", \"language\": \"de\"}");
    house.waitUntilAllIsRead();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static String link(int person) {
    return house
        .agent
        .post(
            "/api/customers/%s/preference-links"
                .formatted(house.customerOf(HouseOfPeople.user(person))),
            "{}")
        .mustBe(200)
        .json()
        .path("link")
        .asString();
  }

  private static TestClient.Answer open(String link) {
    return house.app.anonymous().get(link);
  }

  /** Presses the button of a purpose, with what its form holds. */
  private static TestClient.Answer press(String link, String page, String purpose, String choice) {
    return submit(
        house.app.anonymous(),
        link,
        "mark=%s&purpose=%s&wording=en&choice=%s".formatted(mark(page), purpose, choice));
  }

  private static TestClient.Answer submit(TestClient client, String link, String fields) {
    return client.send(
        "POST", link, "application/x-www-form-urlencoded", fields.getBytes(StandardCharsets.UTF_8));
  }

  private static String mark(String page) {
    Matcher found =
        Pattern.compile("name=\"mark\" type=\"hidden\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Reason answer(int person, String purpose) {
    return house
        .app
        .bean(Consents.class)
        .mayUse(house.customerOf(HouseOfPeople.user(person)), purpose, Instant.now())
        .reason();
  }

  @Test
  void showsWhatIsAllowedAndKnownWithoutAnyScriptOrDepartment() {
    TestClient.Answer answer = open(link(0)).mustBe(200);
    String page = answer.body();
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe-inline");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page)
        .contains("This page is for Person 0.", "Offers by e-mail", "p•••@home.test", "I agree")
        .doesNotContain("<script", "onclick", "javascript:", "p0@home.test", "Sales");
  }

  @Test
  void takesNoMorePressesToWithdrawThanToAgree() {
    String link = link(0);
    String asked = open(link).mustBe(200).body();
    assertThat(press(link, asked, "marketing_email", "given").status()).isEqualTo(303);
    assertThat(answer(0, "marketing_email")).isEqualTo(Reason.CONSENT);
    String agreed = open(link + "?noted=true").mustBe(200).body();
    assertThat(agreed).contains("Your choice is noted.", "I no longer agree");
    assertThat(press(link, agreed, "marketing_email", "withdrawn").status()).isEqualTo(303);
    assertThat(answer(0, "marketing_email")).isEqualTo(Reason.WITHDRAWN);
    assertThat(buttons(agreed)).as("one button a choice").hasSameSizeAs(buttons(asked));
    JsonNode last = house.consents(house.customerOf(HouseOfPeople.user(0))).path("said").get(0);
    assertThat(last.path("origin").asString()).isEqualTo("preferences");
    assertThat(last.path("by").asString()).isEqualTo("customer");
    assertThat(house.app.admin().get("/api/audit").mustBe(200).body())
        .contains("\"actor\":\"customer\"");
  }

  private static List<String> buttons(String page) {
    return Pattern.compile("<button ").matcher(page).results().map(Object::toString).toList();
  }

  @Test
  void letsHerObjectAndTakeItBack() {
    String link = link(2);
    String page = open(link).mustBe(200).body();
    press(link, page, "survey", "objected");
    assertThat(answer(2, "survey")).isEqualTo(Reason.OBJECTED);
    assertThat(open(link).mustBe(200).body()).contains("I no longer object");
    press(link, page, "survey", "objection_lifted");
    assertThat(answer(2, "survey")).isEqualTo(Reason.GROUND);
    press(link, page, "marketing_email", "objected");
    assertThat(answer(2, "profiling")).isEqualTo(Reason.OBJECTED);
    assertThat(press(link, page, "service", "objected").status()).isEqualTo(409);
    assertThat(press(link, page, "service", "restricted").status()).isEqualTo(403);
    assertThat(press(link, page, "", "nonsense").status()).isEqualTo(400);
  }

  @Test
  void speaksHerLanguageAndShowsWhatSourcesSayAsText() {
    String page = open(link(1)).mustBe(200).body();
    assertThat(page)
        .contains("lang=\"de\"", "Ihre Daten und Ihre Entscheidungen", "Angebote per E-Mail")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; O&#39;Hara")
        .doesNotContain("<script");
    assertThat(open(link(1) + "?language=en").mustBe(200).body())
        .contains("Your data and your choices");
  }

  @Test
  void opensForNoLinkThatWasChangedOrHasExpiredOrWasWithdrawn() {
    String link = link(0);
    String[] parts = link.substring("/preferences/".length()).split("\\.");
    for (int i = 0; i < parts[0].length(); i += 3) {
      char[] changed = parts[0].toCharArray();
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      assertThat(open("/preferences/" + new String(changed) + "." + parts[1]).status())
          .isEqualTo(404);
    }
    for (String forged :
        List.of(
            "/preferences/x",
            "/preferences/..",
            "/preferences/" + parts[0] + ".",
            "/preferences/" + parts[0] + "." + parts[1].substring(1))) {
      assertThat(open(forged).status()).as(forged).isGreaterThanOrEqualTo(400).isLessThan(500);
    }
    PreferenceLinks links = house.app.bean(PreferenceLinks.class);
    String expired = links.make(1, Instant.now().minusSeconds(1));
    assertThat(open("/preferences/" + expired).mustBe(404).body()).contains("does not work");
    house.app.as(Role.AGENT).delete("/api/privacy/preference-links").mustBe(403);
    house.app.admin().delete("/api/privacy/preference-links").mustBe(204);
    open(link).mustBe(404);
    open(link(0)).mustBe(200);
  }

  @Test
  void takesNoFormThatAnotherSiteOrAnotherLinkMade() {
    String link = link(3);
    String other = link(0);
    String fields = "purpose=marketing_email&wording=en&choice=given";
    String mark = mark(open(link).mustBe(200).body());
    TestClient anybody = house.app.anonymous();
    assertThat(submit(anybody, link, fields).status()).isEqualTo(403);
    assertThat(
            submit(anybody, link, fields + "&mark=" + mark(open(other).mustBe(200).body()))
                .status())
        .isEqualTo(403);
    assertThat(
            submit(
                    house.app.anonymous().with("Sec-Fetch-Site", "cross-site"),
                    link,
                    fields + "&mark=" + mark)
                .status())
        .isEqualTo(403);
    assertThat(answer(3, "marketing_email")).isEqualTo(Reason.NOT_ASKED);
    assertThat(
            submit(
                    house.app.anonymous().with("Sec-Fetch-Site", "same-origin"),
                    link,
                    fields + "&mark=" + mark)
                .status())
        .isEqualTo(303);
    assertThat(answer(3, "marketing_email")).isEqualTo(Reason.CONSENT);
  }

  @Test
  void turnsAwayWhoComesTooOften() {
    String link = link(3);
    int[] answers = new int[35];
    Arrays.setAll(answers, i -> submit(house.app.anonymous(), link, "mark=x").status());
    assertThat(answers).contains(429);
  }
}
