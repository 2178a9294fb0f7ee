package throughline.lake.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** How a row states that two identifiers are one person's. */
record AliasRule(Condition.All conditions, Map<String, Value> from, Map<String, Value> to) {
  private static final List<String> KEYS = List.of("if", "unless", "from", "to", "map");

  static @Nullable AliasRule of(Node node, Values values) {
    Block block = Block.of(node, "An alias", KEYS, values.errors());
    if (block == null) {
      return null;
    }
    for (String key : List.of("from", "to")) {
      if (block.find(key) == null) {
        block.missing(key);
      }
    }
    return new AliasRule(
        Conditions.of(block),
        RecordRule.identifiers(block, "from", values),
        RecordRule.identifiers(block, "to", values));
  }

  @Nullable AliasFact read(Texts texts) {
    if (!conditions.hold(texts.row())) {
      return null;
    }
    List<IdentifierFact> previous = RecordRule.identifiers(from, texts);
    List<IdentifierFact> current = RecordRule.identifiers(to, texts);
    boolean told = !previous.isEmpty() && !current.isEmpty();
    return told ? new AliasFact(previous.get(0), current.get(0)) : null;
  }

  void needs(Consumer<String> columns) {
    conditions.needs(columns);
    from.values().forEach(value -> value.needs(columns));
    to.values().forEach(value -> value.needs(columns));
  }
}
