package throughline.simulator.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Declares departments and their calendars, as somebody does on the screen. What is there already
 * stays as people left it.
 */
record Declaring(Workspace workspace) {
  private static final String CALENDARS = "/api/calendars";
  private static final String DEPARTMENTS = "/api/departments";

  void declare(JsonNode organisation) throws IOException, InterruptedException {
    Map<String, String> calendars = known(CALENDARS);
    for (JsonNode calendar : organisation.path("calendars")) {
      String name = calendar.path("name").asString();
      if (!calendars.containsKey(name)) {
        calendars.put(name, workspace.post(CALENDARS, calendar).path("id").asString());
      }
    }
    Map<String, String> departments = known(DEPARTMENTS);
    for (JsonNode department : organisation.path("departments")) {
      if (!departments.containsKey(department.path("name").asString())) {
        workspace.post(DEPARTMENTS, body(department, calendars));
      }
    }
  }

  private Map<String, String> known(String path) throws IOException, InterruptedException {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode one : workspace.get(path + "?limit=500").path("items")) {
      ids.put(one.path("name").asString(), one.path("id").asString());
    }
    return ids;
  }

  private static JsonNode body(JsonNode department, Map<String, String> calendars) {
    ObjectNode body = (ObjectNode) department.deepCopy();
    @Nullable String calendar = calendars.get(department.path("calendar").asString(""));
    return calendar == null ? body.without("calendar") : body.put("calendar", calendar);
  }
}
