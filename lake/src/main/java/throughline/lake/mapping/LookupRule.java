package throughline.lake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import throughline.lake.format.Fault;

/**
 * Columns that a row takes from another file.
 *
 * @param on the column of the row, and of the other file unless {@code to} says otherwise
 * @param to the column of the other file
 */
record LookupRule(FilePattern file, String on, String to, List<String> take) {
  private static final List<String> KEYS = List.of("file", "on", "to", "take");

  LookupRule {
    take = List.copyOf(take);
  }

  static @Nullable LookupRule of(Node node, List<Fault> errors) {
    Block block = Block.of(node, "A lookup", KEYS, errors);
    if (block == null) {
      return null;
    }
    for (String key : List.of("file", "on", "take")) {
      if (block.find(key) == null) {
        block.missing(key);
      }
    }
    String file = block.text("file");
    String on = block.text("on");
    String to = block.text("to");
    if (file == null || on == null) {
      return null;
    }
    return new LookupRule(FilePattern.of(file), on, to == null ? on : to, block.texts("take"));
  }
}
