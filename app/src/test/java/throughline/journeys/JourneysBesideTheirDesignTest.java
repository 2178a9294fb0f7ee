package throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Three people move house. Ada's move goes as designed and in time, Ben's comes without the
 * confirmation and too late, Cleo's has stopped after the order. Dora's invoice is no move.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysBesideTheirDesignTest {
  private static final String MAPPING =
      """
      source: desk
      zone: UTC
      key: id
      records:
        - {identifiers: {customer_number: customer}, name: customer}
      interactions:
        - {when: at, touchpoint: what, department: unit, concern: concern, topic: topic}
      """;
  private static final String ROWS =
      """
      id,customer,concern,at,what,unit,topic
      1,Ada,A1,2026-01-05T09:00:00Z,Order,Sales,move
      2,Ada,A1,2026-01-06T09:00:00Z,Confirmation,Service,
      3,Ada,A1,2026-01-08T09:00:00Z,Installation,Field,
      4,Ben,B1,2026-01-05T09:00:00Z,Order,Sales,move
      5,Ben,B1,2026-01-20T09:00:00Z,Call,Service,
      6,Ben,B1,2026-01-26T09:00:00Z,Installation,Field,
      7,Cleo,C1,2026-01-07T09:00:00Z,Order,Sales,move
      8,Dora,D1,2026-01-07T09:00:00Z,Call,Service,invoice
      9,Dora,D1,2026-02-07T09:00:00Z,Call,Service,invoice
      """;
  private static final JsonMapper JSON = JsonMapper.shared();

  private static RunningApplication application;
  private static TestClient manager;
  private static String map;

  @BeforeAll
  static void load() throws InterruptedException {
    application = RunningApplication.start();
    manager = application.as(Role.MANAGER);
    manager.upload("/api/imports", Map.of("yaml", MAPPING), "desk.csv", ROWS).mustBe(202);
    manager.awaitLake(9);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static JsonNode read(String path) {
    return manager.get(path).mustBe(200).json();
  }

  private static String id(String list, String name) {
    return StreamSupport.stream(read(list).path("items").spliterator(), false)
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static String step(String id, String touchpoint, String department) {
    return """
    {"kind":"step","parts":null,"between":null,"step":{"id":"%s","touchpoint":"%s",\
    "label":"","department":"%s","stage":null,"optional":false,"repeats":false,\
    "momentThatMatters":false,"owner":null}}\
    """
        .formatted(id, id("/api/touchpoints", touchpoint), id("/api/departments", department));
  }

  private static String saving(String name, String flow, String topics) {
    return """
    {"map":{"name":"%s","owner":"Head of moves","stages":[],"flow":%s,\
    "about":{"all":false,"topics":[%s],"touchpoints":[]},\
    "promise":{"words":"Done within 5 working days","within":5,"unit":"working_days",\
    "calendar":null,"owner":"Head of moves"}},"validFrom":null}\
    """
        .formatted(name, flow, topics);
  }

  private static String moving() {
    return "{\"kind\":\"sequence\",\"step\":null,\"between\":null,\"parts\":[%s,%s,%s]}"
        .formatted(
            step("order", "Order", "Sales"),
            step("confirmed", "Confirmation", "Service"),
            step("done", "Installation", "Field"));
  }

  @Test
  @Order(0)
  void leaveTheHouseAsAnEventLogOfConcernsOrCustomersWithoutNames() {
    TakenLog all = TakenLog.of(manager, "format=xes");
    assertThat(all.told("case:concept:name")).hasSize(9);
    assertThat(Set.copyOf(all.told("case:concept:name"))).hasSize(4);
    assertThat(all.text()).doesNotContain("Ada", "Ben", "Cleo", "Dora");
    TakenLog customers = TakenLog.of(manager, "format=xes&cases=customers");
    assertThat(Set.copyOf(customers.told("case:concept:name"))).hasSize(4);
    TakenLog late = TakenLog.of(manager, "format=xes&from=2026-01-20");
    assertThat(late.told("concern")).containsExactly("B1", "B1", "B1", "D1", "D1");
    assertThat(late.told("concept:name"))
        .containsExactly("Order", "Call", "Installation", "Call", "Call");
    TakenLog objects = TakenLog.of(manager, "format=ocel");
    assertThat(objects.told("object.customer")).hasSize(9).doesNotContainNull();
    assertThat(objects.told("department")).containsOnly("Sales", "Service", "Field");
    manager.get("/api/journeys/log?format=pdf").mustBe(400);
    manager.get("/api/journeys/log?format=xes&cases=departments").mustBe(400);
  }

  @Test
  @Order(1)
  void areJudgedByTheMapThatIsAboutThem() {
    JsonNode saved =
        manager
            .post("/api/journeys/designed", saving("Move house", moving(), "\"move\""))
            .mustBe(200)
            .json();
    map = "/api/journeys/designed/" + saved.path("line").path("id").asString();
    JsonNode report = read(map + "/conformance");
    assertThat(part(report.path("asDesigned"))).isEqualTo("1 of 3");
    assertThat(part(report.path("customersAsDesigned"))).isEqualTo("1 of 3");
    assertThat(part(report.path("completed"))).isEqualTo("2 of 3");
    assertThat(report.path("bounded").asLong()).isZero();
    JsonNode confirmed = report.path("steps").path(1);
    assertThat(confirmed.path("label").asString()).isEqualTo("Confirmation");
    assertThat(confirmed.path("skipped").path("journeys").asLong()).isEqualTo(2);
    assertThat(report.path("outside").path(0).path("label").asString()).isEqualTo("Call");
    assertThat(report.path("ended").path(0).path("step").asString()).isEqualTo("Order");
  }

  private static String part(JsonNode part) {
    return part.path("n").asLong() + " of " + part.path("of").asLong();
  }

  @Test
  @Order(2)
  void keepTheirPromiseOrBreakIt() {
    JsonNode promise = read(map + "/conformance").path("promise");
    assertThat(part(promise.path("kept"))).isEqualTo("1 of 3");
    assertThat(promise.path("late").asLong()).isEqualTo(1);
    assertThat(promise.path("never").asLong()).as("Cleo waits since January").isEqualTo(1);
    assertThat(behind("figure=broken")).isEqualTo("B1 C1");
  }

  private static String behind(String figure) {
    return StreamSupport.stream(
            read(map + "/journeys?" + figure).path("items").spliterator(), false)
        .map(journey -> journey.path("key").asString())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @Test
  @Order(3)
  void openBehindEveryFigure() {
    String call = id("/api/touchpoints", "Call");
    assertThat(behind("")).isEqualTo("A1 B1 C1");
    assertThat(behind("figure=designed")).isEqualTo("A1");
    assertThat(behind("figure=departed")).isEqualTo("B1 C1");
    assertThat(behind("figure=skipped&step=1")).isEqualTo("B1 C1");
    assertThat(behind("figure=skipped&step=2")).isEqualTo("C1");
    assertThat(behind("figure=reached&step=2")).isEqualTo("A1 B1");
    assertThat(behind("figure=ended&steps=0")).isEqualTo("C1");
    assertThat(behind("touchpoint=" + call)).isEqualTo("B1");
    assertThat(behind("fromNode=start&toNode=" + id("/api/touchpoints", "Order")))
        .isEqualTo("A1 B1 C1");
    manager.get(map + "/journeys?figure=luck").mustBe(400);
    manager.get(map + "/journeys?figure=skipped&step=9").mustBe(400);
    application.as(Role.VIEWER).get(map + "/journeys").mustBe(403);
  }

  @Test
  @Order(4)
  void lieInOnePictureWithWhatWasDesigned() {
    JsonNode picture = read(map + "/picture");
    Map<String, Long> marks =
        StreamSupport.stream(picture.path("arcs").spliterator(), false)
            .collect(
                Collectors.groupingBy(arc -> arc.path("mark").asString(), Collectors.counting()));
    assertThat(marks).containsEntry("designed", 4L).containsKey("astray");
    assertThat(picture.path("map").path("totals").path("journeys").asLong()).isEqualTo(3);
    assertThat(manager.get(map + "/picture.svg").mustBe(200).body()).contains("astray");
  }

  @Test
  @Order(5)
  void areToldStepByStepBesideTheMap() {
    JsonNode ben =
        StreamSupport.stream(read("/api/journeys").path("items").spliterator(), false)
            .filter(journey -> journey.path("key").asString().equals("B1"))
            .findFirst()
            .orElseThrow();
    JsonNode beside =
        read("/api/journeys/" + ben.path("concern").asString() + "/designed").path("items");
    assertThat(beside.size()).isEqualTo(1);
    assertThat(
            StreamSupport.stream(beside.path(0).path("moves").spliterator(), false)
                .map(move -> move.path("kind").asString())
                .toList())
        .containsExactlyInAnyOrder("done", "skipped", "unexpected", "done");
    assertThat(beside.path(0).path("promise").path("state").asString()).isEqualTo("late");
  }

  @Test
  @Order(6)
  void leaveEveryVersionOfTheirMapAsItWas() {
    JsonNode changed =
        manager
            .with("If-Match", "\"1\"")
            .patch(map, "{\"name\":\"Moving\",\"archived\":true}")
            .mustBe(200)
            .json();
    assertThat(changed.path("line").path("archived").asBoolean()).isTrue();
    manager.with("If-Match", "\"1\"").patch(map, "{\"name\":\"X\",\"archived\":null}").mustBe(412);
    application.as(Role.MANAGER).patch(map, "{\"name\":\"X\",\"archived\":null}").mustBe(428);
    manager.with("If-Match", "\"2\"").patch(map, "{\"name\":null,\"archived\":false}").mustBe(200);
    manager.with("If-Match", "\"3\"").put(map, saving("Moving", moving(), "")).mustBe(200);
    assertThat(read(map + "/versions").path("items").size()).isEqualTo(4);
    assertThat(read(map + "/versions/1").path("line").path("name").asString())
        .isEqualTo("Move house");
    JsonNode nothing = read(map + "/conformance");
    assertThat(nothing.path("about").asBoolean()).isFalse();
    assertThat(nothing.path("asDesigned").path("of").asLong()).isZero();
    read(map + "/picture");
  }

  @Test
  @Order(7)
  void areAdoptedAndComeBackFromBpmn() {
    JsonNode adopted =
        manager
            .post(
                "/api/journeys/designed/adoptions",
                "{\"name\":\"As lived\",\"share\":1,"
                    + "\"about\":{\"all\":false,\"topics\":[\"move\"],\"touchpoints\":[]}}")
            .mustBe(200)
            .json();
    assertThat(adopted.path("journeys").asLong()).isEqualTo(3);
    String saving = "{\"map\":%s,\"validFrom\":null}".formatted(adopted.path("map"));
    JsonNode saved = manager.post("/api/journeys/designed", saving).mustBe(200).json();
    String lived = "/api/journeys/designed/" + saved.path("line").path("id").asString();
    assertThat(part(read(lived + "/conformance").path("asDesigned"))).isEqualTo("3 of 3");
    String bpmn = manager.get(lived + "/bpmn").mustBe(200).body();
    JsonNode read =
        manager
            .upload("/api/journeys/designed/imports", Map.of(), "map.bpmn", bpmn)
            .mustBe(200)
            .json();
    assertThat(read.path("said").size()).isZero();
    assertThat(read.path("map").path("flow")).isEqualTo(saved.path("map").path("flow"));
    JsonNode drawing =
        manager
            .post(
                "/api/journeys/designed/drawings",
                "{\"map\":%s}".formatted(JSON.writeValueAsString(read.path("map"))))
            .mustBe(200)
            .json();
    assertThat(drawing.path("mistake").isNull()).isTrue();
    assertThat(drawing.path("boxes").size()).isGreaterThan(4);
  }

  @Test
  @Order(8)
  void refuseWhatIsNoMap() {
    String order = step("order", "Order", "Sales");
    String twice =
        "{\"kind\":\"sequence\",\"step\":null,\"between\":null,\"parts\":[%s,%s]}"
            .formatted(order, order);
    assertThat(
            manager.post("/api/journeys/designed", saving("Twice", twice, "")).mustBe(400).body())
        .contains("have the id (order)");
    String many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> order.replace("\"order\"", "\"s" + i + "\""))
            .collect(Collectors.joining(","));
    String huge =
        "{\"kind\":\"sequence\",\"step\":null,\"between\":null,\"parts\":[%s]}".formatted(many);
    assertThat(manager.post("/api/journeys/designed", saving("Huge", huge, "")).mustBe(400).body())
        .contains("5000 steps");
    manager
        .upload("/api/journeys/designed/imports", Map.of(), "map.bpmn", "<no>map</no>")
        .mustBe(400);
    String gone = order.replaceAll("\"touchpoint\":\"[0-9]+\"", "\"touchpoint\":\"9999\"");
    JsonNode saved =
        manager.post("/api/journeys/designed", saving("Gone", gone, "\"move\"")).mustBe(200).json();
    assertThat(saved.path("unknown").path(0).asString()).isEqualTo("order");
    String there = "/api/journeys/designed/" + saved.path("line").path("id").asString();
    JsonNode report = read(there + "/conformance");
    assertThat(report.path("steps").path(0).path("known").asBoolean()).isFalse();
    assertThat(part(report.path("asDesigned"))).isEqualTo("0 of 3");
    read(there + "/picture");
  }
}
