package throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import throughline.platform.Role;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * Ada's first order goes to service over a weekend and back, her second one to service in two
 * hours; Ben's order is written twice and goes to service overnight. Cleo only visits pages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeJourneysOfTwoCustomersTest {
  private static final double HOUR = 3600;
  private static RunningApplication application;
  private static TestClient manager;

  @BeforeAll
  static void load() throws InterruptedException {
    application = RunningApplication.start();
    manager = application.as(Role.MANAGER);
    give("desk.csv", DeskFile.ROWS);
    manager.awaitLake(10);
  }

  private static void give(String file, String rows) {
    manager.upload("/api/imports", Map.of("yaml", DeskFile.MAPPING), file, rows).mustBe(202);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static JsonNode read(String path) {
    return manager.get(path).mustBe(200).json();
  }

  private static JsonNode border(JsonNode silos, String from, String to) {
    return StreamSupport.stream(silos.path("borders").spliterator(), false)
        .filter(
            border ->
                border.path("from").asString().equals(department(from))
                    && border.path("to").asString().equals(department(to)))
        .findFirst()
        .orElseThrow();
  }

  private static String department(String name) {
    return StreamSupport.stream(read("/api/departments").path("items").spliterator(), false)
        .filter(department -> department.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  @Test
  @Order(1)
  void areCountedByJourneysAndByCustomers() {
    JsonNode totals = read("/api/silos").path("totals");
    assertThat(totals.path("journeys").asLong()).isEqualTo(3);
    assertThat(totals.path("customers").asLong()).isEqualTo(2);
    assertThat(totals.path("handovers").asLong()).isEqualTo(4);
    assertThat(part(totals.path("withHandover"))).isEqualTo("3 of 3");
    assertThat(part(totals.path("pingPong"))).isEqualTo("1 of 3");
    assertThat(part(totals.path("rework"))).isEqualTo("1 of 3");
    assertThat(part(totals.path("firstTimeRight"))).isEqualTo("1 of 3");
    JsonNode customers = totals.path("byCustomers");
    assertThat(customers.path("handoversPerCustomer").asDouble()).isEqualTo(2);
    assertThat(part(customers.path("withHandover"))).isEqualTo("2 of 2");
    assertThat(part(customers.path("pingPong"))).isEqualTo("1 of 2");
    assertThat(part(customers.path("rework"))).isEqualTo("1 of 2");
    assertThat(part(customers.path("firstTimeRight"))).isEqualTo("0 of 2");
    JsonNode leading = read("/api/silos").path("leading");
    assertThat(leading.path("departments").size()).isEqualTo(2);
    assertThat(leading.path("handovers").asLong()).isEqualTo(4);
    for (JsonNode repeat : totals.path("repeatContacts")) {
      assertThat(part(repeat)).isEqualTo("1 of 3");
      assertThat(part(repeat.path("customers"))).isEqualTo("1 of 2");
    }
  }

  private static String part(JsonNode part) {
    return part.path("n").asLong() + " of " + part.path("of").asLong();
  }

  @Test
  @Order(2)
  void leaveOutWhatServesNoConcernAndSayHowMuch() {
    JsonNode outside = read("/api/silos").path("outsideJourneys");
    assertThat(outside.path("interactions").asLong()).isEqualTo(2);
    assertThat(outside.path("customers").asLong()).isEqualTo(1);
    assertThat(read("/api/journeys").path("total").asLong()).isEqualTo(3);
  }

  @Test
  @Order(3)
  void openBehindEveryFigure() {
    assertThat(behind("figure=handover")).isEqualTo(3);
    assertThat(behind("figure=handovers")).isEqualTo(3);
    assertThat(behind("figure=border-wait")).isEqualTo(3);
    assertThat(longestWait("/api/silos/journeys?figure=border-wait")).isEqualTo(68 * HOUR);
    JsonNode passedOnMost = read("/api/silos/journeys?figure=handovers").path("items").path(0);
    assertThat(passedOnMost.path("handovers").asInt()).isEqualTo(2);
    assertThat(passedOnMost.path("waitSeconds").asDouble()).isZero();
    assertThat(read("/api/journeys?touchpoint=start").path("total").asLong()).isEqualTo(3);
    assertThat(read("/api/journeys?touchpoint=others&steps=0&paths=0").path("total").asLong())
        .isEqualTo(3);
    assertThat(behind("figure=ping-pong")).isEqualTo(1);
    assertThat(behind("figure=rework")).isEqualTo(1);
    assertThat(behind("figure=repeat&days=7&topic=any")).isEqualTo(1);
    assertThat(behind("figure=repeat&days=30&topic=same")).isEqualTo(1);
    JsonNode met =
        read(
            "/api/sources/coverage/customers?department=%s&touchpoint=%s"
                .formatted(department("Sales"), touchpoint("Order")));
    assertThat(met.path("total").asLong()).isEqualTo(2);
    assertThat(met.path("items").path(0).path("interactions").asLong()).isEqualTo(2);
    manager.get("/api/silos/journeys?figure=luck").mustBe(400);
    manager.get("/api/silos/journeys?figure=repeat").mustBe(400);
    manager.get("/api/silos/journeys").mustBe(400);
    manager.get("/api/journeys/variants?count=cases").mustBe(400);
  }

  private static long behind(String figure) {
    return read("/api/silos/journeys?" + figure).path("total").asLong();
  }

  @Test
  @Order(4)
  void areCountedOnTheMapAndInVariants() {
    JsonNode map = read("/api/journeys/map?steps=1&paths=1");
    JsonNode order = Found.named(map.path("nodes"), "label", "Order");
    assertThat(order.path("occurrences").asLong()).isEqualTo(4);
    assertThat(order.path("journeys").asLong()).isEqualTo(3);
    assertThat(order.path("customers").asLong()).isEqualTo(2);
    assertThat(order.path("starts").asLong()).isEqualTo(3);
    assertThat(order.path("timed").asLong()).isZero();
    JsonNode call = Found.named(map.path("nodes"), "label", "Call");
    assertThat(call.path("ends").asLong()).isEqualTo(2);
    assertThat(call.path("timed").asLong()).isEqualTo(2);
    assertThat(call.path("medianDurationSeconds").asDouble()).isEqualTo(HOUR / 3);
    assertThat(map.path("totals").path("customers").asLong()).isEqualTo(2);
    JsonNode arc = arcToCall(map);
    assertThat(arc.path("occurrences").asLong()).isEqualTo(3);
    assertThat(arc.path("customers").asLong()).isEqualTo(2);
    assertThat(arc.path("label").size()).isEqualTo(2);
    assertThat(arc.path("medianWaitSeconds").asDouble()).isEqualTo(23.5 * HOUR);
    JsonNode variants = read("/api/journeys/variants?count=customers").path("items");
    assertThat(variants.size()).isEqualTo(3);
    assertThat(variants.path(0).path("shareOfCustomers").asDouble()).isEqualTo(0.5);
    assertThat(manager.get("/api/journeys/map.svg?count=customers").mustBe(200).body())
        .isNotEqualTo(manager.get("/api/journeys/map.svg").mustBe(200).body());
  }

  @Test
  @Order(4)
  void haveFiguresOnTheMapThatCoverNoStep() {
    JsonNode map = read("/api/journeys/map?steps=1&paths=1");
    for (JsonNode arc : map.path("arcs")) {
      if (arc.path("label").isNull()) {
        continue;
      }
      int x = arc.path("label").path(0).asInt();
      int y = arc.path("label").path(1).asInt();
      for (JsonNode node : map.path("nodes")) {
        boolean besides =
            x <= node.path("x").asInt() || x >= node.path("x").asInt() + node.path("width").asInt();
        boolean aboveOrBelow =
            y <= node.path("y").asInt()
                || y >= node.path("y").asInt() + node.path("height").asInt();
        assertThat(besides || aboveOrBelow).as("%s over %s", arc, node).isTrue();
      }
    }
  }

  @Test
  @Order(4)
  void areAskedOneByOneForWhatTheyPassedHowLongTheyTookAndWhatWasSaidOfThem() {
    String check = touchpoint("Check");
    assertThat(having("passed=" + check)).isEqualTo("1 1 1");
    assertThat(having("notPassed=" + check)).isEqualTo("2 2 2");
    assertThat(having("fromHours=24")).isEqualTo("2 2 2");
    assertThat(having("toHours=2")).isEqualTo("1 1 1");
    assertThat(having("scale=csat")).isEqualTo("2 2 2");
    assertThat(having("scale=csat&toScore=2")).isEqualTo("1 1 1");
    assertThat(having("scale=smiles")).isEqualTo("0 0 0");
    assertThat(having("attribute=plan:GOLD")).isEqualTo("1 1 1");
    assertThat(having("fromHours=24&notPassed=" + check)).isEqualTo("1 1 1");
    assertThat(having("fromHours=25&attribute=plan:gold")).isEqualTo("0 0 0");
    assertThat(behind("figure=repeat&days=7&topic=any")).isEqualTo(1);
    assertThat(behind("figure=repeat&days=7&topic=any&fromHours=69")).isZero();
    manager.get("/api/silos?attribute=plan").mustBe(400);
    manager.get("/api/journeys/map?fromHours=long").mustBe(400);
    application.as(Role.ANALYST).get("/api/silos?attribute=plan:gold").mustBe(403);
  }

  private static String touchpoint(String name) {
    return Found.named(read("/api/touchpoints").path("items"), "name", name).path("id").asString();
  }

  /** Journeys of the silo figures, on the map, and in the list behind. */
  private static String having(String filters) {
    return "%s %s %s"
        .formatted(
            read("/api/silos?" + filters).path("totals").path("journeys").asLong(),
            read("/api/journeys/map?" + filters).path("totals").path("journeys").asLong(),
            read("/api/journeys?" + filters).path("total").asLong());
  }

  private static JsonNode arcToCall(JsonNode map) {
    String order = Found.named(map.path("nodes"), "label", "Order").path("id").asString();
    String call = Found.named(map.path("nodes"), "label", "Call").path("id").asString();
    return StreamSupport.stream(map.path("arcs").spliterator(), false)
        .filter(arc -> arc.path("from").asString().equals(order))
        .filter(arc -> arc.path("to").asString().equals(call))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(5)
  void waitAroundTheClockWhereNobodyHasACalendar() {
    JsonNode border = border(read("/api/silos"), "Sales", "Service");
    assertThat(border.path("handovers").asLong()).isEqualTo(3);
    assertThat(border.path("customers").asLong()).isEqualTo(2);
    assertThat(border.path("medianWaitSeconds").asDouble()).isEqualTo(23.5 * HOUR);
    assertThat(border.path("sumWaitSeconds").asDouble()).isEqualTo(91.5 * HOUR);
    assertThat(border.path("working").path("medianWaitSeconds").asDouble()).isEqualTo(23.5 * HOUR);
    assertThat(border.path("working").path("sumWaitSeconds").asDouble()).isEqualTo(91.5 * HOUR);
  }

  @Test
  @Order(6)
  void waitInTheHoursOfTheDepartmentWaitedFor() {
    String calendar =
        manager
            .post("/api/calendars", DeskFile.calendar("09:00", "17:00", ""))
            .mustBe(200)
            .json()
            .path("id")
            .asString();
    manager
        .with("If-Match", "\"1\"")
        .patch(
            "/api/departments/" + department("Service"),
            "{\"calendar\":\"%s\"}".formatted(calendar))
        .mustBe(200);
    JsonNode silos = read("/api/silos");
    JsonNode border = border(silos, "Sales", "Service");
    assertThat(border.path("medianWaitSeconds").asDouble()).isEqualTo(23.5 * HOUR);
    assertThat(border.path("working").path("medianWaitSeconds").asDouble()).isEqualTo(2 * HOUR);
    assertThat(border.path("working").path("sumWaitSeconds").asDouble()).isEqualTo(11.5 * HOUR);
    assertThat(border(silos, "Service", "Sales").path("working").path("sumWaitSeconds").asDouble())
        .as("Sales has no calendar")
        .isEqualTo(2 * HOUR);
    assertThat(
            Found.named(silos.path("departments"), "name", "Service").path("calendar").asBoolean())
        .isTrue();
    assertThat(Found.named(silos.path("departments"), "name", "Sales").path("calendar").asBoolean())
        .isFalse();
    assertThat(silos.path("totals").path("working").path("borderWaitSeconds").asDouble())
        .isEqualTo(13.5 * HOUR);
    assertThat(
            arcToCall(read("/api/journeys/map?steps=1&paths=1"))
                .path("working")
                .path("medianWaitSeconds")
                .asDouble())
        .isEqualTo(2 * HOUR);
    String way =
        "/api/silos/journeys?fromDepartment=%s&toDepartment=%s"
            .formatted(department("Sales"), department("Service"));
    assertThat(longestWait(way)).isEqualTo(66 * HOUR);
    assertThat(longestWait(way + "&time=working")).isEqualTo(7.5 * HOUR);
    assertThat(durationOfThreeSteps("")).isEqualTo(68 * HOUR);
    assertThat(durationOfThreeSteps("?time=working")).isEqualTo(4 * HOUR);
  }

  private static double durationOfThreeSteps(String time) {
    return StreamSupport.stream(
            read("/api/journeys/variants" + time).path("items").spliterator(), false)
        .filter(variant -> variant.path("steps").size() == 3)
        .filter(variant -> variant.path("steps").path(2).asString().equals("Check"))
        .findFirst()
        .orElseThrow()
        .path("medianDurationSeconds")
        .asDouble();
  }

  private static double longestWait(String path) {
    return read(path).path("items").path(0).path("waitSeconds").asDouble();
  }

  @Test
  @Order(7)
  void waitInTheHoursThatHeldAtTheTime() {
    JsonNode office = Found.named(read("/api/calendars").path("items"), "name", "Office");
    String path = "/api/calendars/" + office.path("id").asString();
    manager
        .with("If-Match", "\"1\"")
        .patch(path, DeskFile.calendar("10:00", "16:00", "2026-01-14T00:00:00Z"))
        .mustBe(200);
    JsonNode border = border(read("/api/silos"), "Sales", "Service");
    assertThat(border.path("working").path("sumWaitSeconds").asDouble()).isEqualTo(9.5 * HOUR);
    JsonNode history = read(path + "/history").path("items");
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.path(0).path("validFrom").asString()).startsWith("2026-01-14");
    assertThat(read("/api/calendars?at=2026-01-10T00:00:00Z").path("items").toString())
        .contains("\"17:00\"")
        .doesNotContain("\"16:00\"");
  }

  @Test
  @Order(8)
  void areAskedAheadAsTheScreensAskThem() {
    FilterBar year = AskedTimelines.year();
    Set<String> ahead =
        AskedTimelines.asked(
            application, (silos, maps) -> new StandingQuestions(silos, maps, List.of()).ask());

    assertThat(ahead).hasSizeGreaterThan(2);
    assertThat(AskedTimelines.askedByScreens(application, FilterBar.NONE)).isEqualTo(ahead);
    assertThat(AskedTimelines.askedByScreens(application, year)).isNotEqualTo(ahead);
  }

  @Test
  @Order(8)
  void goAroundTheClockAgainWhenTheCalendarIsTakenAway() {
    manager
        .with("If-Match", "\"2\"")
        .patch(
            "/api/departments/" + department("Service"),
            "{\"calendar\":null,\"validFrom\":\"2026-01-14T00:00:00Z\"}")
        .mustBe(409);
    manager
        .with("If-Match", "\"2\"")
        .patch("/api/departments/" + department("Service"), "{\"calendar\":null}")
        .mustBe(200);
    assertThat(
            border(read("/api/silos"), "Sales", "Service")
                .path("working")
                .path("sumWaitSeconds")
                .asDouble())
        .as("what was, stays")
        .isEqualTo(9.5 * HOUR);
  }

  @Test
  @Order(9)
  void keepTheOrderOfTheirRowsWhereTheFileGivesOneInstant() throws InterruptedException {
    long handovers = read("/api/silos").path("totals").path("handovers").asLong();
    StringBuilder rows = new StringBuilder(DeskFile.HEADER);
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      steps.add("Step " + i);
      rows.append(
          "%d,Dora,D1,2026-02-01T00:00:00Z,Step %d,%s,web,,,,,\n"
              .formatted(100 + i, i, i < 20 ? "Sales" : "Service"));
    }
    give("one-instant.csv", rows.toString());
    manager.awaitLake(50);
    assertThat(read("/api/silos").path("totals").path("handovers").asLong())
        .isEqualTo(handovers + 1);
    String dora = read("/api/customers?query=Dora").path("items").path(0).path("id").asString();
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = read("/api/customers/" + dora + "/timeline?order=oldest&limit=15" + next);
      page.path("items").forEach(item -> seen.add(item.path("touchpoint").asString()));
      next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).isEqualTo(steps);
  }
}
