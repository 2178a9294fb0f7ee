package throughline.lake.mapping;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.TimeForm;

/**
 * How a row tells of a household or company.
 *
 * @param record the name or number of the record that belongs to it, or null for the first
 */
record AccountRule(
    Condition.All conditions,
    @Nullable String record,
    Map<String, Value> keys,
    Map<String, Value> texts,
    TimeForm form) {
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final List<String> COLUMNS = List.of("key", "contract", "from", "to");
  private static final List<String> PLAIN =
      List.of("kind", "name", "role", "product", "site", "status");
  private static final List<String> KEYS =
      List.of(
          "key",
          "kind",
          "name",
          "record",
          "role",
          "contract",
          "product",
          "site",
          "from",
          "to",
          "status",
          "if",
          "unless",
          "map");

  static @Nullable AccountRule of(
      Node node, Values values, TimeForm form, List<RecordRule> records) {
    Block block = Block.of(node, "An account", KEYS, values.errors());
    if (block == null) {
      return null;
    }
    if (block.find("key") == null && block.find("contract") == null) {
      block.missing("key");
    }
    InteractionReader.checkRecord(block, records);
    Map<String, Value> keys = new LinkedHashMap<>();
    COLUMNS.forEach(key -> put(keys, key, values.column(block, key)));
    Map<String, Value> texts = new LinkedHashMap<>();
    PLAIN.forEach(key -> put(texts, key, values.plain(block, key)));
    return new AccountRule(Conditions.of(block), block.text("record"), keys, texts, form);
  }

  private static void put(Map<String, Value> all, String key, @Nullable Value value) {
    if (value != null) {
      all.put(key, value);
    }
  }

  /** What the row tells, or null where it names neither an account nor a contract. */
  @Nullable AccountFact read(Texts row, Map<String, String> recordKeys) {
    if (!conditions.hold(row.row())) {
      return null;
    }
    String key = row.key("key", keys.get("key"));
    String contract = row.key("contract", keys.get("contract"));
    if (key == null && contract == null) {
      return null;
    }
    return new AccountFact(
        key,
        kind(row),
        row.label("name", texts.get("name")),
        recordKeys.get(record == null ? InteractionRule.FIRST_RECORD : record),
        roles(row),
        contract,
        row.label("product", texts.get("product")),
        row.label("site", texts.get("site")),
        time("from", row),
        time("to", row),
        row.label("status", texts.get("status")));
  }

  private @Nullable String kind(Texts row) {
    String text = row.label("kind", texts.get("kind"));
    return text == null ? null : known("kind", text, AccountFact.KINDS, row);
  }

  private List<String> roles(Texts row) {
    String text = row.label("role", texts.get("role"));
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split("[,;/|+\\s]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> known("role", word, AccountFact.ROLES, row))
        .distinct()
        .toList();
  }

  private static String known(String key, String text, List<String> words, Texts row) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      row.fault(
          FaultCode.VALUE_UNKNOWN,
          key,
          "The %s (%s) is none of %s.".formatted(key, Fault.shown(text), String.join(", ", words)));
    }
    return word;
  }

  private @Nullable Instant time(String key, Texts row) {
    Value value = keys.get(key);
    Instant time = value == null ? null : row.time(key, value.of(row.row()), form);
    // Beyond what a calendar writes with four digits, it says "for ever".
    return time == null || time.isAfter(LATEST) ? null : time;
  }

  void needs(Consumer<String> columns) {
    conditions.needs(columns);
    keys.values().forEach(value -> value.needs(columns));
    texts.values().forEach(value -> value.needs(columns));
  }

  void mentions(Consumer<String> columns) {
    texts.values().forEach(value -> value.mentions(columns));
  }
}
