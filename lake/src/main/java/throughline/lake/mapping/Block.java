package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;

/**
 * A part of a mapping's YAML with keys of its own. What is wrong with it is noted with its line.
 */
final class Block {
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final String what;
  private final long line;
  private final List<Fault> errors;

  private Block(String what, long line, List<Fault> errors) {
    this.what = what;
    this.line = line;
    this.errors = errors;
  }

  /** The block that a node holds, with only known keys; null where it holds none. */
  static @Nullable Block of(Node node, String what, List<String> known, List<Fault> errors) {
    Block block = of(node, what, errors);
    if (block != null) {
      block.entries.forEach((key, value) -> block.checkKnown(key, value, known));
    }
    return block;
  }

  /** The block that a node holds, with any keys; null where it holds none. */
  static @Nullable Block of(Node node, String what, List<Fault> errors) {
    Block block = new Block(what, lineOf(node), errors);
    if (!(node instanceof MappingNode mapping)) {
      block.wrong(node, "%s must be keys with values.".formatted(what));
      return null;
    }
    for (NodeTuple entry : mapping.getValue()) {
      block.add(entry.getKeyNode(), entry.getValueNode());
    }
    return block;
  }

  private void add(Node key, Node value) {
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : null;
    if (name == null) {
      wrong(key, "A key of %s must be a word.".formatted(what));
    } else if (entries.putIfAbsent(name, value) != null) {
      wrong(key, "%s has the key (%s) twice.".formatted(what, name));
    }
  }

  private void checkKnown(String key, Node value, List<String> known) {
    if (!known.contains(key)) {
      String reason = "%s has no key (%s).".formatted(what, Fault.shown(key));
      Fault fault = Fault.at(lineOf(value), FaultCode.MAPPING_KEY_UNKNOWN, reason);
      String nearest = NearestWord.to(key, known);
      errors.add(
          fault.withNext(
              nearest == null
                  ? "Use one of: %s.".formatted(String.join(", ", known))
                  : "Maybe \"%s\" is meant.".formatted(nearest)));
    }
  }

  static long lineOf(Node node) {
    return node.getStartMark().getLine() + 1L;
  }

  long line() {
    return line;
  }

  @Nullable Block inner(Node node, String key) {
    return Block.of(node, "\"" + key + "\"", errors);
  }

  @Nullable Node find(String key) {
    Node node = entries.get(key);
    return node == null || isNull(node) ? null : node;
  }

  static boolean isNull(Node node) {
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
  }

  Map<String, Node> entries() {
    return entries;
  }

  void wrong(Node node, String reason) {
    errors.add(Fault.at(lineOf(node), FaultCode.MAPPING_VALUE_WRONG, reason));
  }

  void missing(String key) {
    String reason = "%s has no \"%s\".".formatted(what, key);
    errors.add(Fault.at(line, FaultCode.MAPPING_VALUE_WRONG, reason).withNext("Add the key."));
  }

  /** A single text; null where it is not there, or is no text. */
  @Nullable String text(String key) {
    Node node = find(key);
    return node == null ? null : text(key, node);
  }

  @Nullable String text(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong(node, "\"%s\" of %s must be one text.".formatted(key, what));
    return null;
  }

  /** A list, or a single item as a list of one. */
  List<Node> items(String key) {
    Node node = find(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      String text = text(key, item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Keys with texts, such as translations. */
  Map<String, String> words(String key) {
    Node node = find(key);
    Block block = node == null ? null : Block.of(node, "\"" + key + "\"", errors);
    Map<String, String> words = new LinkedHashMap<>();
    if (block != null) {
      block.entries.forEach((from, to) -> block.word(words, from, to));
    }
    return words;
  }

  private void word(Map<String, String> words, String from, Node to) {
    String text = isNull(to) ? "" : text(from, to);
    if (text != null) {
      words.put(from, text);
    }
  }
}
