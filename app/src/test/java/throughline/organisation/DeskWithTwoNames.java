package throughline.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.platform.Role;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * A help desk that one source calls Care and the other Help, and what is known of its customers.
 */
final class DeskWithTwoNames {
  private static final String MAPPING =
      """
      source: %s
      zone: UTC
      key: id
      records:
        - {identifiers: {customer_number: who}, name: who}
      interactions:
        - {when: at, touchpoint: what, department: unit, concern: concern, channel: phone}
      """;
  private static final String HEADER = "id,who,concern,at,what,unit\n";

  private final TestClient manager;

  DeskWithTwoNames(TestClient manager) {
    this.manager = manager;
  }

  static DeskWithTwoNames in(RunningApplication app) throws InterruptedException {
    DeskWithTwoNames desk = new DeskWithTwoNames(app.as(Role.MANAGER));
    desk.give(
        "tickets",
        """
        1,Elif,E1,2026-01-09T08:00:00Z,Question,Care
        2,Elif,E1,2026-01-09T12:00:00Z,Parcel,Depot
        """);
    desk.give(
        "calls",
        """
        3,Elif,E1,2026-01-09T09:00:00Z,Answer,Help
        4,Elif,E1,2026-01-09T14:00:00Z,Answer,Help
        5,Finn,F1,2026-01-10T09:00:00Z,Answer,Help
        """);
    return desk;
  }

  void give(String source, String rows) throws InterruptedException {
    manager.awaitJob(
        manager
            .upload(
                "/api/imports",
                Map.of("yaml", MAPPING.formatted(source)),
                source + ".csv",
                HEADER + rows)
            .mustBe(202)
            .json()
            .path("job")
            .asString());
    manager.awaitProjections();
  }

  JsonNode department(String name) {
    return manager
        .get("/api/departments?joined=true&limit=500")
        .mustBe(200)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String id(String name) {
    return department(name).path("id").asString();
  }

  /** Sends that a department is another name, with the version that stands there. */
  TestClient.Answer count(String name, String as) {
    JsonNode known = department(name);
    return manager
        .with("If-Match", "\"%s\"".formatted(known.path("version").asInt()))
        .patch(
            "/api/departments/" + known.path("id").asString(), "{\"countedAs\":%s}".formatted(as));
  }

  String customer() {
    return manager.get("/api/customers?query=Elif").mustBe(200).json().at("/items/0/id").asString();
  }

  /** How many customers met a department, as a condition of a segment says. */
  long met(String name) {
    return manager
        .post(
            "/api/segments/preview",
            """
            {"condition": {"kind": "all", "parts": [{"kind": "happened",
              "what": {"department": ["%s"]}, "frequency": "at_least", "times": 1}]}}
            """
                .formatted(id(name)))
        .mustBe(200)
        .json()
        .path("members")
        .asLong();
  }

  long onTimeline(String name) {
    return manager
        .get("/api/customers/%s/timeline?department=%s".formatted(customer(), id(name)))
        .mustBe(200)
        .json()
        .path("items")
        .size();
  }

  /** Borders with their handovers, such as "Care > Depot 1". */
  List<String> borders() {
    JsonNode silos = manager.get("/api/silos").mustBe(200).json();
    List<String> borders = new ArrayList<>();
    for (JsonNode border : silos.path("borders")) {
      borders.add(
          "%s > %s %s"
              .formatted(
                  name(silos, border.path("from").asString()),
                  name(silos, border.path("to").asString()),
                  border.path("handovers").asLong()));
    }
    return borders;
  }

  private static String name(JsonNode silos, String id) {
    return silos
        .path("departments")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .path("name")
        .asString();
  }

  /** What everybody reads of this customer and of all, where departments are named. */
  String everythingRead() {
    StringBuilder all = new StringBuilder();
    for (String path :
        List.of(
            "/api/silos",
            "/api/silos/journeys?figure=handovers",
            "/api/journeys",
            "/api/journeys/map?steps=1&paths=1",
            "/api/sources/coverage",
            "/api/customers?query=Elif",
            "/api/customers/%s/timeline".formatted(customer()),
            "/api/customers/%s/timeline/overview".formatted(customer()))) {
      all.append(manager.get(path).mustBe(200).body()).append('\n');
    }
    return all.append(
            manager
                .get("/api/customers/%s/profile".formatted(customer()))
                .mustBe(200)
                .json()
                .path("computed"))
        .toString();
  }
}
