package throughline.journeys.silos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.Role;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * Ada complains for two weeks and gets an offer and a reminder within a day of each other; Ben
 * calls twice about his order and chooses the day of the visit; Cleo waits four days for hers.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OffersInTheMiddleOfAComplaintTest {
  private static final double DAY = 86_400;
  private static final String MAPPING =
      """
      source: desk
      zone: UTC
      key: id
      records:
        - {identifiers: {customer_number: customer}, name: customer}
      interactions:
        - {when: at, touchpoint: what, department: unit, concern: concern, channel: channel, \
      direction: direction, topic: topic, purpose: purpose, kind: kind}
      """;
  private static final String ROWS =
      """
      id,customer,concern,at,what,unit,channel,direction,topic,purpose,kind
      1,Ada,C1,2026-01-05T09:00:00Z,Complaint received,Complaints,phone,inbound,bill,service,
      2,Ada,,2026-01-07T09:00:00Z,Offer,Sales,email,outbound,campaign,sales,
      3,Ada,,2026-01-07T15:00:00Z,Reminder,Collections,letter,outbound,payment,dunning,
      4,Ada,C1,2026-01-20T09:00:00Z,Complaint closed,Complaints,letter,outbound,bill,service,
      5,Ada,,2026-01-21T10:00:00Z,Offer,Sales,email,outbound,campaign,sales,
      6,Ben,B1,2026-02-01T09:00:00Z,Order,Sales,web,inbound,order,service,
      7,Ben,B1,2026-02-03T09:00:00Z,Call,Service,phone,inbound,order,service,
      8,Ben,B1,2026-02-04T09:00:00Z,Call,Service,phone,inbound,order,service,
      9,Ben,B1,2026-02-14T09:00:00Z,Visit,Field,visit,outbound,order,service,chosen by the customer
      10,Cleo,O1,2026-02-01T09:00:00Z,Order,Sales,web,inbound,order,service,
      11,Cleo,O1,2026-02-05T09:00:00Z,Visit,Field,visit,outbound,order,service,
      12,Dora,,2026-04-30T09:00:00Z,Newsletter,Marketing,email,outbound,campaign,information,
      """;

  private static RunningApplication application;
  private static TestClient manager;

  @BeforeAll
  static void load() throws InterruptedException {
    application = RunningApplication.start();
    manager = application.as(Role.MANAGER);
    manager.upload("/api/imports", Map.of("yaml", MAPPING), "desk.csv", ROWS).mustBe(202);
    manager.awaitLake(12);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static JsonNode read(String path) {
    return manager.get(path).mustBe(200).json();
  }

  private static String part(JsonNode part) {
    return part.path("n").asLong() + " of " + part.path("of").asLong();
  }

  private static JsonNode named(JsonNode all, String field, String name) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path(field).asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String id(String path, String name) {
    return named(read(path).path("items"), "name", name).path("id").asString();
  }

  private static String department(String name) {
    return id("/api/departments", name);
  }

  private static String touchpoint(String name) {
    return id("/api/touchpoints", name);
  }

  private static long behind(String choice) {
    return read("/api/silos/behind?" + choice).path("total").asLong();
  }

  @Test
  @Order(1)
  void areConflictsThatTheNamesOfTouchpointsTell() {
    JsonNode conflicts = read("/api/silos/conflicts");
    assertThat(conflicts.path("assumed").asBoolean()).isTrue();
    assertThat(part(conflicts.path("contacts"))).isEqualTo("2 of 3");
    assertThat(part(conflicts.path("customers"))).isEqualTo("1 of 1");
    assertThat(conflicts.path("pairs").size()).isEqualTo(2);
    JsonNode offer = named(conflicts.path("pairs"), "contactingName", "Sales");
    assertThat(offer.path("troubleName").asString()).isEqualTo("Complaint");
    assertThat(offer.path("receivedName").asString()).isEqualTo("Complaints");
    assertThat(part(offer.path("disturbed"))).isEqualTo("1 of 1");
    assertThat(part(conflicts.path("crowdedContacts"))).isEqualTo("1 of 7");
    assertThat(conflicts.path("crowded").path(0).path("afterName").asString())
        .isEqualTo("Collections");
  }

  @Test
  @Order(2)
  void openBehindEachPairOfDepartments() {
    String pair =
        "&fromDepartment=%s&toDepartment=%s"
            .formatted(department("Complaints"), department("Sales"));
    JsonNode offer = read("/api/silos/behind?figure=conflict&trouble=0" + pair);
    assertThat(offer.path("total").asLong()).isEqualTo(1);
    assertThat(offer.path("items").path(0).path("waitSeconds").asDouble()).isEqualTo(2 * DAY);
    assertThat(
            behind(
                "figure=crowded&fromDepartment=%s&toDepartment=%s"
                    .formatted(department("Sales"), department("Collections"))))
        .isEqualTo(1);
    manager.get("/api/silos/behind?figure=conflict&trouble=9" + pair).mustBe(404);
    manager.get("/api/silos/behind?figure=conflict").mustBe(400);
    manager.get("/api/silos/behind?figure=luck").mustBe(400);
  }

  @Test
  @Order(3)
  void areToldByWhatTheyAskOfCustomers() {
    JsonNode effort = read("/api/silos/effort");
    assertThat(effort.path("journeys").asLong()).isEqualTo(3);
    assertThat(component(effort, "inbound")).isEqualTo(5);
    assertThat(component(effort, "switches")).isEqualTo(4);
    assertThat(component(effort, "handovers")).isEqualTo(3);
    assertThat(component(effort, "repeats")).isEqualTo(2);
    assertThat(effort.path("sum").asLong()).isEqualTo(14);
    JsonNode behind = read("/api/silos/behind?figure=effort&component=inbound");
    assertThat(behind.path("total").asLong()).isEqualTo(3);
    assertThat(behind.path("items").path(0).path("times").asLong()).isEqualTo(3);
    manager.get("/api/silos/behind?figure=effort&component=luck").mustBe(400);
  }

  private static long component(JsonNode effort, String name) {
    return named(effort.path("components"), "component", name).path("sum").asLong();
  }

  @Test
  @Order(4)
  void areDoneAgainWhereAStepIsTakenTwice() {
    JsonNode again = read("/api/silos/again");
    JsonNode call = named(again.path("rework"), "name", "Call");
    assertThat(call.path("times").asLong()).isEqualTo(1);
    assertThat(part(call.path("journeys"))).isEqualTo("1 of 1");
    JsonNode order = named(again.path("repeats"), "name", "Order");
    assertThat(part(order.path("contacts"))).isEqualTo("1 of 2");
    assertThat(behind("figure=rework&touchpoint=" + touchpoint("Call"))).isEqualTo(1);
    assertThat(behind("figure=repeated&touchpoint=" + touchpoint("Order"))).isEqualTo(1);
  }

  @Test
  @Order(5)
  void costNothingThatNobodyPriced() {
    JsonNode cost = read("/api/silos/cost");
    assertThat(cost.path("money").isNull()).isTrue();
    JsonNode handovers = named(cost.path("parts"), "part", "handovers");
    assertThat(handovers.path("count").asLong()).isEqualTo(3);
    assertThat(handovers.path("priced").asLong()).isZero();
    assertThat(cost.path("time").path("waitedSeconds").asDouble()).isEqualTo(6 * DAY);
    JsonNode chosen = named(cost.path("excused"), "reason", "chosen by the customer");
    assertThat(chosen.path("sumWaitSeconds").asDouble()).isEqualTo(10 * DAY);
    assertThat(behind("figure=excused&kind=" + chosen.path("kind").asInt())).isEqualTo(1);
  }

  private static String settings(String purposes, String closes, String handover) {
    return """
    {"troubles":[{"name":"Complaint","opens":["%s"],"closes":[%s],"longestDays":null}],
     "purposes":[%s],"graceDays":2,"handover":%s,"borders":[],"step":null,"contact":null,
     "minutes":7,"weights":{"inbound":1,"switches":0,"handovers":2,"repeats":3}}
    """
        .formatted(touchpoint("Complaint received"), closes, purposes, handover);
  }

  @Test
  @Order(6)
  void areWhatPeopleSayTheyAre() {
    String closes = "\"%s\"".formatted(touchpoint("Complaint closed"));
    String priced = settings("\"SALES\"", closes, "{\"low\":100,\"mid\":200,\"high\":400}");
    manager.put("/api/silos/settings", priced).mustBe(428);
    application
        .as(Role.ANALYST)
        .with("If-Match", "\"0\"")
        .put("/api/silos/settings", priced)
        .mustBe(403);
    manager
        .with("If-Match", "\"0\"")
        .put("/api/silos/settings", settings("", "\"987654\"", "null"))
        .mustBe(400);
    manager.with("If-Match", "\"0\"").put("/api/silos/settings", priced).mustBe(200);
    manager.with("If-Match", "\"0\"").put("/api/silos/settings", priced).mustBe(412);
    JsonNode conflicts = read("/api/silos/conflicts");
    assertThat(conflicts.path("assumed").asBoolean()).isFalse();
    assertThat(part(conflicts.path("contacts"))).as("two days of grace").isEqualTo("2 of 2");
    assertThat(read("/api/silos/effort").path("sum").asLong()).isEqualTo(5 + 2 * 3 + 3 * 2);
    JsonNode cost = read("/api/silos/cost");
    assertThat(cost.path("money").path("low").asLong()).isEqualTo(300);
    assertThat(cost.path("money").path("high").asLong()).isEqualTo(1200);
    assertThat(cost.path("time").path("spentMinutes").asLong()).isEqualTo(14);
    assertThat(read("/api/silos/settings/history").path("items").size()).isEqualTo(1);
  }

  @Test
  @Order(7)
  void areCountedAgainOnPaper() {
    assertThat(read("/api/silos/paper").path("changed").asBoolean()).isFalse();
    assertThat(read("/api/silos/paper").path("suggestions").size()).isEqualTo(3);
    String sales = department("Sales");
    JsonNode paper = read("/api/silos/paper?together=%s.%s".formatted(sales, department("Field")));
    assertThat(paper.path("handoversSaved").asLong()).isEqualTo(1);
    assertThat(paper.path("after").path("handovers").asLong()).isEqualTo(2);
    assertThat(paper.path("calendar").path("highSeconds").asDouble()).isEqualTo(4 * DAY);
    JsonNode moved = read("/api/silos/paper?moved=%s.%s".formatted(touchpoint("Call"), sales));
    assertThat(moved.path("handoversSaved").asLong()).isEqualTo(1);
    manager.get("/api/silos/paper?together=" + sales).mustBe(400);
    manager.get("/api/silos/paper?together=" + sales + ".987654").mustBe(400);
    manager.get("/api/silos/paper?moved=1").mustBe(400);
  }

  private static String transaction(String name, String end) {
    return """
    {"name":"%s","department":"%s","owner":"head of sales","starts":["%s"],"ends":["%s"],
     "allowed":[],"reopens":[],"repeatDays":30,"promise":{"within":5,"unit":"WORKING_DAYS"},
     "completionDays":30,"zone":"Europe/Zurich","retired":false}
    """
        .formatted(name, department("Sales"), touchpoint("Order"), end);
  }

  @Test
  @Order(8)
  void areProposedAsStandardTransactions() {
    JsonNode proposals = read("/api/transactions/proposals").path("items");
    JsonNode order = named(proposals, "startName", "Order");
    assertThat(order.path("endName").asString()).isEqualTo("Visit");
    assertThat(order.path("journeys").asLong()).isEqualTo(2);
    assertThat(read("/api/transactions").path("items").size()).isZero();
  }

  @Test
  @Order(9)
  void areJudgedAsStandardTransactions() {
    String visit = touchpoint("Visit");
    manager.post("/api/transactions", transaction("Order", "987654")).mustBe(400);
    application.as(Role.ANALYST).post("/api/transactions", transaction("Order", visit)).mustBe(403);
    String id =
        manager
            .post("/api/transactions", transaction("Order", visit))
            .mustBe(200)
            .json()
            .path("id")
            .asString();
    JsonNode line = read("/api/transactions").path("items").path(0);
    assertThat(line.path("judged").asLong()).isEqualTo(2);
    assertThat(line.path("right").asLong()).isEqualTo(1);
    assertThat(line.path("kept").asLong()).isEqualTo(1);
    String path = "/api/transactions/" + id;
    JsonNode report = read(path + "/report?per=day");
    assertThat(part(named(report.path("failures"), "failure", "rework").path("journeys")))
        .isEqualTo("1 of 2");
    assertThat(part(report.path("completed"))).isEqualTo("2 of 2");
    assertThat(report.path("chart").path("points").size()).isEqualTo(2);
    assertThat(journeys(path, "failure=rework")).isEqualTo(1);
    assertThat(journeys(path, "failure=any")).isEqualTo(1);
    assertThat(journeys(path, "failure=none")).isEqualTo(1);
    assertThat(journeys(path, "failure=any&day=2026-02-01&until=2026-02-14")).isZero();
    manager.get(path + "/journeys?failure=luck").mustBe(400);
    manager.get(path + "/report?per=year").mustBe(400);
  }

  private static long journeys(String path, String choice) {
    return read(path + "/journeys?" + choice).path("total").asLong();
  }

  @Test
  @Order(10)
  void areChangedByTheNewestVersionOnly() {
    String path = "/api/transactions/" + id("/api/transactions", "Order");
    String changed = transaction("Order until visit", touchpoint("Visit"));
    manager.with("If-Match", "\"1\"").put(path, changed).mustBe(200);
    manager.with("If-Match", "\"1\"").put(path, changed).mustBe(412);
    String unpromised = changed.replaceAll("\\{\"within[^}]*}", "null");
    manager.with("If-Match", "\"2\"").put(path, unpromised).mustBe(200);
    assertThat(read(path + "/report").path("kept").isNull()).isTrue();
    assertThat(read(path + "/history").path("items").size()).isEqualTo(3);
    assertThat(read(path).path("content").path("name").asString()).isEqualTo("Order until visit");
    manager.get("/api/transactions/987654/report").mustBe(404);
  }

  @Test
  @Order(11)
  void areAvoidableWhereTheDesignLeadsElsewhere() {
    assertThat(read("/api/silos/avoidable").path("maps").size()).isZero();
    design(step("Order", "Sales") + "," + step("Visit", "Field"));
    JsonNode map = read("/api/silos/avoidable").path("maps").path(0);
    assertThat(map.path("journeys").asLong()).isEqualTo(2);
    assertThat(part(map.path("avoidable"))).isEqualTo("2 of 3");
    assertThat(map.path("avoidableWaitSeconds").asDouble()).isEqualTo(2 * DAY);
    assertThat(named(map.path("borders"), "toName", "Service").path("handovers").asLong())
        .isEqualTo(1);
  }

  private static String step(String touchpoint, String department) {
    return """
    {"kind":"step","step":{"id":"s%1$s","touchpoint":"%1$s","label":"step","department":"%2$s",
     "optional":false,"repeats":false,"momentThatMatters":false}}
    """
        .formatted(touchpoint(touchpoint), department(department));
  }

  private static void design(String steps) {
    application
        .bean(JdbcClient.class)
        .sql(
            """
            with map as (insert into journeys.designed_map default values returning id)
            insert into journeys.designed_map_version (map, version, name, owner, definition, about,
              archived, valid_from, changed_at, changed_by)
            select id, 1, 'Order', '', cast(:definition as jsonb), cast(:about as jsonb), false,
              now() - interval '1 day', now(), 'ada' from map
            """)
        .param(
            "definition",
            "{\"stages\":[],\"flow\":{\"kind\":\"sequence\",\"parts\":[%s]}}".formatted(steps))
        .param(
            "about",
            "{\"all\":false,\"topics\":[],\"touchpoints\":[\"%s\"]}".formatted(touchpoint("Order")))
        .update();
  }
}
