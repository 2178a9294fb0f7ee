package throughline.simulator.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import throughline.simulator.world.Almanac;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** truth/truth.json: what is planted and what must not be found, and where the moments are. */
public final class TruthFile {

  private final Path folder;
  private final Moments moments;
  private final Truths truths;

  public TruthFile(Path folder, Almanac almanac, Moments moments) {
    this.folder = folder;
    this.moments = moments;
    this.truths = new Truths(almanac);
  }

  public void write() throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode file = mapper.createObjectNode();
    truths
        .lists()
        .forEach(
            (name, entries) -> {
              ArrayNode list = file.putArray(name);
              entries.forEach(entry -> entry.into(list.addObject()));
            });
    moments(file.putArray("moments"));
    Files.writeString(folder.resolve("truth/truth.json"), mapper.writeValueAsString(file) + "\n");
  }

  private void moments(ArrayNode list) {
    for (Moment moment : Moment.values()) {
      moment.into(list.addObject(), moments);
    }
  }
}
