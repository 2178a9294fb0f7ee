package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The attributes of a record or the properties of an interaction.
 *
 * @param prefixes beginnings of columns that are all taken, under the rest of their names
 */
record NamedValues(Map<String, Value> named, List<String> prefixes) {
  static final NamedValues NONE = new NamedValues(Map.of(), List.of());
  private static final String ALL = "*";

  NamedValues {
    named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
    prefixes = List.copyOf(prefixes);
  }

  /** Names with values, or a list of columns; "traits.*" takes all columns that begin so. */
  static NamedValues of(Block block, String key, Values values) {
    Node node = block.find(key);
    if (node == null) {
      return NONE;
    }
    return node instanceof MappingNode ? named(node, key, values) : listed(block, key);
  }

  private static NamedValues named(Node node, String key, Values values) {
    Map<String, Value> named = new LinkedHashMap<>();
    List<String> prefixes = new ArrayList<>();
    Block entries = Block.of(node, "\"" + key + "\"", values.errors());
    if (entries == null) {
      return NONE;
    }
    for (Map.Entry<String, Node> entry : entries.entries().entrySet()) {
      if (entry.getKey().equals(ALL)) {
        prefixes.addAll(entries.texts(ALL).stream().map(NamedValues::prefix).toList());
        continue;
      }
      @Nullable Value value = values.read(entry.getValue(), false);
      if (value != null) {
        named.put(entry.getKey(), value);
      }
    }
    return new NamedValues(named, prefixes);
  }

  private static NamedValues listed(Block block, String key) {
    Map<String, Value> named = new LinkedHashMap<>();
    List<String> prefixes = new ArrayList<>();
    for (String text : block.texts(key)) {
      if (text.endsWith(ALL)) {
        prefixes.add(prefix(text));
      } else {
        named.put(text, new Value.Column(text));
      }
    }
    return new NamedValues(named, prefixes);
  }

  private static String prefix(String text) {
    return text.endsWith(ALL) ? text.substring(0, text.length() - 1) : text;
  }

  Map<String, String> of(Texts texts) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String prefix : prefixes) {
      texts.row().values().forEach((column, value) -> take(all, prefix, column, value));
    }
    for (Map.Entry<String, Value> entry : named.entrySet()) {
      String text = texts.prose(entry.getKey(), entry.getValue());
      if (text != null) {
        all.put(entry.getKey(), text);
      }
    }
    return all;
  }

  private static void take(
      Map<String, String> all, String prefix, String column, @Nullable String value) {
    boolean taken = column.startsWith(prefix) && column.length() > prefix.length();
    if (taken && value != null && !value.isBlank() && value.length() <= Texts.PROSE) {
      all.put(column.substring(prefix.length()), value);
    }
  }

  void needs(Consumer<String> columns) {
    named.values().forEach(value -> value.needs(columns));
  }

  void mentions(Consumer<String> columns) {
    named.values().forEach(value -> value.mentions(columns));
  }
}
