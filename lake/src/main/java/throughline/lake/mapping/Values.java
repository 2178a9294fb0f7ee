package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import throughline.lake.format.Fault;

/**
 * Reads the values of a mapping: a word, a text with {column} in it, a list of which the first that
 * is given counts, or keys that say more.
 *
 * @param translations the words of columns that are translated wherever they are used
 */
record Values(Map<String, Map<String, String>> translations, List<Fault> errors) {
  private static final List<String> KEYS = List.of("value", "column", "constant", "map");

  /** A value that is a column where there is one of that name, else a constant. */
  @Nullable Value plain(Block block, String key) {
    Node node = block.find(key);
    return node == null ? null : translated(block, key, read(node, false));
  }

  /** A value that is always a column, or a text with columns in it. */
  @Nullable Value column(Block block, String key) {
    Node node = block.find(key);
    return node == null ? null : translated(block, key, read(node, true));
  }

  private static @Nullable Value translated(Block block, String key, @Nullable Value value) {
    Node map = block.find("map");
    if (value == null || !(map instanceof MappingNode)) {
      return value;
    }
    Block words = Block.of(map, "\"map\"", new ArrayList<>());
    if (words == null || words.find(key) == null) {
      return value;
    }
    return new Value.Translated(value, words.words(key));
  }

  @Nullable Value read(Node node, boolean onlyColumn) {
    if (node instanceof ScalarNode scalar) {
      return word(scalar.getValue(), onlyColumn);
    }
    if (node instanceof SequenceNode list) {
      return firstOf(list.getValue(), onlyColumn);
    }
    return node instanceof MappingNode mapping ? detailed(mapping, onlyColumn) : null;
  }

  private Value word(String text, boolean onlyColumn) {
    if (Value.Template.isOne(text)) {
      return Value.Template.of(text, name -> inOtherWords(name, new Value.Column(name)));
    }
    return inOtherWords(text, onlyColumn ? new Value.Column(text) : new Value.Plain(text));
  }

  private Value inOtherWords(String column, Value value) {
    Map<String, String> words = translations.get(column);
    return words == null ? value : new Value.Translated(value, words);
  }

  private @Nullable Value firstOf(List<Node> nodes, boolean onlyColumn) {
    List<Value> values = new ArrayList<>();
    for (int place = 0; place < nodes.size(); place++) {
      // A constant is always given, so only the last word of a list can be meant as one.
      boolean last = place == nodes.size() - 1;
      Value value = read(nodes.get(place), onlyColumn || !last);
      if (value != null) {
        values.add(value);
      }
    }
    return values.isEmpty() ? null : new Value.FirstOf(values);
  }

  private @Nullable Value detailed(MappingNode node, boolean onlyColumn) {
    // Without quotes, YAML takes {column} for keys of its own.
    if (node.getValue().size() == 1 && Block.isNull(node.getValue().get(0).getValueNode())) {
      Node key = node.getValue().get(0).getKeyNode();
      return key instanceof ScalarNode name ? word("{" + name.getValue() + "}", true) : null;
    }
    Block block = Block.of(node, "A value", KEYS, errors);
    if (block == null) {
      return null;
    }
    Value value = inner(block, onlyColumn);
    if (value == null) {
      block.wrong(node, "A value with keys needs \"column\", \"constant\" or \"value\".");
      return null;
    }
    Map<String, String> words = block.words("map");
    return words.isEmpty() ? value : new Value.Translated(value, words);
  }

  private @Nullable Value inner(Block block, boolean onlyColumn) {
    String constant = block.text("constant");
    if (constant != null) {
      return new Value.Constant(constant);
    }
    String column = block.text("column");
    if (column != null) {
      return word(column, true);
    }
    Node value = block.find("value");
    return value == null ? null : read(value, onlyColumn);
  }
}
