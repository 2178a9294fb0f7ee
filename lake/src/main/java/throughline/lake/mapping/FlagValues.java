package throughline.lake.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;

/** What everybody must know of a person, each as a yes or a no of the source. */
record FlagValues(Map<String, Value> values) {
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "t", "1", "x", "ja", "j", "oui", "si", "sì");
  private static final Set<String> NO = Set.of("no", "n", "false", "f", "0", "nein", "non");

  static FlagValues of(Block block, Values values) {
    Node node = block.find("flags");
    Block entries =
        node == null ? null : Block.of(node, "\"flags\"", RecordFact.FLAGS, values.errors());
    Map<String, Value> flags = new LinkedHashMap<>();
    if (entries != null) {
      for (String flag : List.copyOf(entries.entries().keySet())) {
        Value value = values.plain(entries, flag);
        if (value != null) {
          flags.put(flag, value);
        }
      }
    }
    return new FlagValues(Map.copyOf(flags));
  }

  Map<String, Boolean> of(Texts texts) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    values.forEach(
        (flag, value) -> {
          @Nullable String text = texts.label(flag, value);
          if (text != null) {
            flags.put(flag, isSet(flag, text.toLowerCase(Locale.ROOT), texts));
          }
        });
    return flags;
  }

  private static boolean isSet(String flag, String word, Texts texts) {
    if (!YES.contains(word) && !NO.contains(word)) {
      texts.fault(
          FaultCode.VALUE_UNKNOWN,
          flag,
          "The %s (%s) is neither yes nor no.".formatted(flag, Fault.shown(word)));
    }
    return YES.contains(word);
  }

  void needs(Consumer<String> columns) {
    values.values().forEach(value -> value.needs(columns));
  }
}
