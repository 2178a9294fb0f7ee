package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the "if" and "unless" of a rule. */
final class Conditions {
  private Conditions() {}

  static Condition.All of(Block block) {
    return new Condition.All(under(block, "if"), under(block, "unless"));
  }

  private static List<Condition> under(Block block, String key) {
    Node node = block.find(key);
    @Nullable Block columns = node == null ? null : block.inner(node, key);
    List<Condition> conditions = new ArrayList<>();
    if (columns != null) {
      for (String column : columns.entries().keySet()) {
        Set<String> values = new HashSet<>(columns.texts(column));
        // A column without a value means an empty one.
        conditions.add(new Condition(column, values.isEmpty() ? Set.of("") : values));
      }
    }
    return conditions;
  }
}
