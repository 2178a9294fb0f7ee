package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import throughline.lake.format.Row;

/**
 * How a row tells of a person. Without a key of its own a record goes by its first identifier.
 *
 * @param name by which interactions say whose they are, or null
 */
record RecordRule(
    @Nullable String name,
    Condition.All conditions,
    @Nullable Value key,
    Map<String, Value> identifiers,
    NamedValues attributes,
    FlagValues flags) {
  static final List<String> KEYS =
      List.of("name", "if", "unless", "key", "identifiers", "attributes", "flags", "map");

  static @Nullable RecordRule of(Node node, Values values) {
    Block block = Block.of(node, "A record", KEYS, values.errors());
    if (block == null) {
      return null;
    }
    Map<String, Value> identifiers = identifiers(block, "identifiers", values);
    if (identifiers.isEmpty() && block.find("key") == null) {
      block.missing("identifiers");
    }
    return new RecordRule(
        block.text("name"),
        Conditions.of(block),
        values.column(block, "key"),
        identifiers,
        NamedValues.of(block, "attributes", values),
        FlagValues.of(block, values));
  }

  static Map<String, Value> identifiers(Block block, String key, Values values) {
    Node node = block.find(key);
    Block entries = node == null ? null : Block.of(node, "\"" + key + "\"", values.errors());
    Map<String, Value> identifiers = new LinkedHashMap<>();
    if (entries != null) {
      for (String type : entries.entries().keySet()) {
        Value value = values.column(entries, type);
        if (value != null) {
          identifiers.put(type, value);
        }
      }
    }
    return identifiers;
  }

  /** What the row tells, or null where it names nobody. */
  @Nullable RecordFact read(Texts texts) {
    if (!conditions.hold(texts.row())) {
      return null;
    }
    List<IdentifierFact> found = identifiers(identifiers, texts);
    String own = texts.key("key", key);
    if (own == null && found.isEmpty()) {
      return null;
    }
    String recordKey = own == null ? firstOf(found) : own;
    return new RecordFact(recordKey, found, attributes.of(texts), flags.of(texts));
  }

  private static String firstOf(List<IdentifierFact> found) {
    return found.get(0).type() + ":" + found.get(0).value();
  }

  static List<IdentifierFact> identifiers(Map<String, Value> identifiers, Texts texts) {
    List<IdentifierFact> found = new ArrayList<>();
    identifiers.forEach(
        (type, value) -> {
          String text = texts.key(type, value);
          if (text != null) {
            found.add(new IdentifierFact(type, text));
          }
        });
    return found;
  }

  boolean applies(Row row) {
    return conditions.hold(row);
  }

  void needs(Consumer<String> columns) {
    conditions.needs(columns);
    if (key != null) {
      key.needs(columns);
    }
    identifiers.values().forEach(value -> value.needs(columns));
    attributes.needs(columns);
    flags.needs(columns);
  }
}
