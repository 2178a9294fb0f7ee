package throughline.sources.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.sources.KnowsErased;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a raw content holds some values, and the content without them.
 *
 * @param names those of the values that name somebody, in whose place nobody is named
 */
record Holding(Set<String> values, Set<String> names) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CELLS = Pattern.compile("[,;|\\t\"'<>\\s]+");

  Holding {
    values = folded(values);
    names = folded(names);
  }

  Holding(Set<String> values) {
    this(values, Set.of());
  }

  private static Set<String> folded(Set<String> some) {
    return some.stream().map(Holding::folded).collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether one of the values stands in it as a whole. */
  boolean isIn(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    try {
      JsonNode tree = JSON.readTree(text);
      return tree.isContainer() ? isIn(tree) : isInCells(text);
    } catch (JacksonException notJson) {
      return isInCells(text);
    }
  }

  private boolean isIn(JsonNode node) {
    return node.isContainer()
        ? node.valueStream().anyMatch(this::isIn)
        : node.isValueNode() && isInText(node.asString(""));
  }

  private boolean isInText(String text) {
    return values.contains(folded(text)) || isInCells(text);
  }

  private boolean isInCells(String text) {
    return CELLS.splitAsStream(text).anyMatch(cell -> values.contains(folded(cell)));
  }

  /** The content without the values; null where that cannot be said of it. */
  byte @Nullable [] without(byte[] content) {
    try {
      JsonNode tree = JSON.readTree(content);
      return tree.isContainer() ? JSON.writeValueAsBytes(without(tree)) : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private JsonNode without(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode kept = JSON.createObjectNode();
      object.properties().forEach(entry -> kept.set(entry.getKey(), without(entry.getValue())));
      return kept;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode kept = JSON.createArrayNode();
      array.forEach(element -> kept.add(without(element)));
      return kept;
    }
    String text = node.asString("");
    if (names.contains(folded(text))) {
      return JsonNodeFactory.instance.stringNode(KnowsErased.NOBODY);
    }
    return isInText(text) ? JsonNodeFactory.instance.nullNode() : node;
  }
}
