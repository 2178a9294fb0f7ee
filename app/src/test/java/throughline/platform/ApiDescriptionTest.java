package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API that the workspace is typed by lies beside it, and is never stale. */
class ApiDescriptionTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Path KEPT = Path.of("..", "web", "src", "api", "openapi.json");

  @Test
  void isTheOneThatTheWorkspaceIsTypedBy() throws IOException {
    String said = described();
    Path fresh = Files.writeString(Path.of("target", "openapi.json"), said);

    assertThat(Files.exists(KEPT) && Files.readString(KEPT).equals(said))
        .as(
            "The API has changed.\n"
                + "Maybe run this test, copy app/%s to web/src/api/openapi.json, and run 'npm run"
                + " schema' in web.",
            fresh)
        .isTrue();
  }

  private static String described() {
    try (RunningApplication application = RunningApplication.start()) {
      ObjectNode api = (ObjectNode) application.admin().get("/api/openapi.json").mustBe(200).json();
      api.remove("servers");
      return JSON.writeValueAsString(sorted(api)) + "\n";
    }
  }

  /** Types, roles and required fields come in any order. */
  private static boolean isSetOfWords(JsonNode array) {
    return array.valueStream().allMatch(JsonNode::isString);
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      ArrayNode items = JSON.createArrayNode();
      Stream<JsonNode> all = node.valueStream().map(ApiDescriptionTest::sorted);
      (isSetOfWords(node) ? all.sorted(Comparator.comparing(JsonNode::asString)) : all)
          .forEach(items::add);
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode fields = JSON.createObjectNode();
    node.propertyNames().stream()
        .sorted()
        .forEach(name -> fields.set(name, sorted(node.path(name))));
    return fields;
  }
}
