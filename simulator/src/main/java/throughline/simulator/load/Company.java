package throughline.simulator.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulated company in a folder.
 *
 * @param organisation what it declares of its departments and calendars
 * @param sources what its systems hand out, in the order of loading
 */
record Company(JsonNode organisation, List<Department> sources) {

  /**
   * One system's files.
   *
   * @param region the country of phone numbers without a country code
   * @param door {@code files} or {@code events}
   * @param mapping how to read them; null where the door's own reading is enough
   */
  record Department(
      String name,
      String department,
      String region,
      String door,
      @Nullable Path mapping,
      List<Path> files) {

    boolean sendsEvents() {
      return door.equals("events");
    }
  }

  static Company in(Path folder) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    if (!Files.exists(manifest)) {
      throw new IOException(
          "The folder (%s) has no manifest.json; write one with ./throughline simulate --out %s."
              .formatted(folder, folder));
    }
    List<Department> sources = new ArrayList<>();
    for (JsonNode source : JsonMapper.shared().readTree(manifest).path("sources")) {
      sources.add(department(folder, source));
    }
    Path declared = folder.resolve("organisation.json");
    JsonMapper json = JsonMapper.shared();
    return new Company(
        Files.exists(declared) ? json.readTree(declared) : json.createObjectNode(), sources);
  }

  private static Department department(Path folder, JsonNode source) {
    JsonNode mapping = source.path("mapping");
    List<Path> files = new ArrayList<>();
    source.path("files").forEach(file -> files.add(folder.resolve(file.asString())));
    return new Department(
        source.path("name").asString(),
        source.path("department").asString(),
        source.path("region").asString(""),
        source.path("door").asString(),
        mapping.isString() ? folder.resolve(mapping.asString()) : null,
        files);
  }
}
