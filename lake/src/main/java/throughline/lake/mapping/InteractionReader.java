package throughline.lake.mapping;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import throughline.lake.format.TimeForm;

/** Reads the interactions of a mapping, one after another. */
final class InteractionReader {
  /** Keys whose value is a column where there is one of that name, else a constant. */
  private static final List<String> PLAIN =
      List.of(
          "touchpoint",
          "channel",
          "department",
          "team",
          "resource",
          "topic",
          "direction",
          "purpose",
          "outcome",
          "kind",
          "cost",
          "score",
          "scale",
          "comment");

  static final List<String> KEYS =
      List.of(
          "when",
          "time",
          "start",
          "format",
          "touchpoint",
          "channel",
          "department",
          "team",
          "resource",
          "concern",
          "topic",
          "direction",
          "purpose",
          "outcome",
          "kind",
          "cost",
          "score",
          "scale",
          "comment",
          "properties",
          "record",
          "map",
          "if",
          "unless");

  private final Values values;
  private final ZoneId zone;
  private final TimeForm form;
  private final Amounts amounts;
  private final List<RecordRule> records;
  private int place;

  InteractionReader(
      Values values, ZoneId zone, TimeForm form, Amounts amounts, List<RecordRule> records) {
    this.values = values;
    this.zone = zone;
    this.form = form;
    this.amounts = amounts;
    this.records = records;
  }

  @Nullable InteractionRule read(Node node) {
    Block block = Block.of(node, "An interaction", KEYS, values.errors());
    if (block == null) {
      return null;
    }
    if (block.find("when") == null && block.find("time") == null) {
      block.missing("when");
    }
    if (block.find("touchpoint") == null) {
      block.missing("touchpoint");
    }
    checkRecord(block, records);
    Node map = block.find("map");
    if (map != null) {
      Block.of(map, "\"map\"", KEYS, values.errors());
    }
    return new InteractionRule(
        place++,
        Conditions.of(block),
        values.column(block, "when"),
        values.column(block, "time"),
        values.column(block, "start"),
        block.find("format") == null ? form : MappingReader.form(block, zone),
        amounts,
        block.text("record"),
        texts(block),
        NamedValues.of(block, "properties", values));
  }

  private Map<String, Value> texts(Block block) {
    Map<String, Value> texts = new LinkedHashMap<>();
    put(texts, "concern", values.column(block, "concern"));
    for (String key : PLAIN) {
      put(texts, key, values.plain(block, key));
    }
    return texts;
  }

  private static void put(Map<String, Value> texts, String key, @Nullable Value value) {
    if (value != null) {
      texts.put(key, value);
    }
  }

  /** Notes where a block names a record that its mapping does not have. */
  static void checkRecord(Block block, List<RecordRule> records) {
    String record = block.text("record");
    if (record == null || record.equals(InteractionRule.NO_RECORD)) {
      return;
    }
    for (int number = 1; number <= records.size(); number++) {
      if (record.equals(String.valueOf(number)) || record.equals(records.get(number - 1).name())) {
        return;
      }
    }
    block.wrong(
        Objects.requireNonNull(block.find("record")),
        "There is no record (%s); it is the name or number of one under \"records\"."
            .formatted(record));
  }
}
