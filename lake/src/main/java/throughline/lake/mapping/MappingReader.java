package throughline.lake.mapping;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.TimeForm;

/** Reads mappings from YAML, and notes everything that is wrong with it at once. */
final class MappingReader {
  static final List<String> KEYS =
      List.of(
          "source",
          "zone",
          "format",
          "decimal",
          "files",
          "key",
          "version",
          "map",
          "if",
          "unless",
          "lookup",
          "records",
          "interactions",
          "aliases",
          "accounts");

  private final List<Fault> errors = new ArrayList<>();

  ParsedMappings read(String yaml) {
    List<Mapping> mappings = new ArrayList<>();
    for (Node document : documents(yaml)) {
      Mapping mapping = mapping(document);
      if (mapping != null) {
        mappings.add(mapping);
      }
    }
    if (errors.isEmpty() && mappings.isEmpty()) {
      errors.add(Fault.at(1, FaultCode.MAPPING_UNREADABLE, "The mapping is empty."));
    }
    return errors.isEmpty()
        ? new ParsedMappings(new Mappings(mappings), List.of())
        : new ParsedMappings(null, sorted());
  }

  private List<Fault> sorted() {
    return errors.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
  }

  private List<Node> documents(String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(20);
    limits.setMaxAliasesForCollections(20);
    limits.setCodePointLimit(1 << 20);
    List<Node> documents = new ArrayList<>();
    try {
      new Yaml(limits).composeAll(new StringReader(yaml)).forEach(documents::add);
    } catch (MarkedYAMLException e) {
      long line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1L;
      errors.add(unreadable(line, String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      errors.add(unreadable(1, String.valueOf(e.getMessage())));
    }
    documents.removeIf(Block::isNull);
    if (!documents.stream().allMatch(new NodeCount()::isSmall)) {
      errors.add(unreadable(1, "its aliases repeat too much"));
      return List.of();
    }
    return documents;
  }

  /** Counts nodes as often as aliases repeat them, so that aliases can neither loop nor explode. */
  private static final class NodeCount {
    private static final int MOST = 50_000;
    private static final int DEEPEST = 30;

    private int count;

    boolean isSmall(Node document) {
      return isSmall(document, 0);
    }

    private boolean isSmall(Node node, int depth) {
      if (++count > MOST || depth > DEEPEST) {
        return false;
      }
      for (Node inner : inner(node)) {
        if (!isSmall(inner, depth + 1)) {
          return false;
        }
      }
      return true;
    }

    private static List<Node> inner(Node node) {
      if (node instanceof SequenceNode list) {
        return list.getValue();
      }
      return node instanceof MappingNode mapping
          ? mapping.getValue().stream().map(NodeTuple::getValueNode).toList()
          : List.of();
    }
  }

  private static Fault unreadable(long line, String problem) {
    String reason = "The mapping is no YAML: %s.".formatted(Fault.shown(problem));
    return Fault.at(line, FaultCode.MAPPING_UNREADABLE, reason);
  }

  private @Nullable Mapping mapping(Node document) {
    Block block = Block.of(document, "A mapping", KEYS, errors);
    if (block == null) {
      return null;
    }
    String source = block.text("source");
    if (source == null || source.isBlank()) {
      block.missing("source");
      return null;
    }
    return new Mapping(parts(block, Texts.visible(source)));
  }

  private MappingParts parts(Block block, String source) {
    Values values = new Values(translations(block), errors);
    Times times = Times.of(block);
    List<RecordRule> records = each(block, "records", node -> RecordRule.of(node, values));
    List<InteractionRule> interactions = interactions(block, values, times, records);
    List<AliasRule> aliases = each(block, "aliases", node -> AliasRule.of(node, values));
    List<AccountRule> accounts =
        each(block, "accounts", node -> AccountRule.of(node, values, times.form(), records));
    if (Stream.of(records, interactions, aliases, accounts).allMatch(List::isEmpty)) {
      block.missing("interactions");
    }
    return new MappingParts(
        source,
        block.texts("files").stream().map(FilePattern::of).toList(),
        values.column(block, "key"),
        values.column(block, "version"),
        Conditions.of(block),
        each(block, "lookup", node -> LookupRule.of(node, errors)),
        records,
        interactions,
        aliases,
        accounts);
  }

  private List<InteractionRule> interactions(
      Block block, Values values, Times times, List<RecordRule> records) {
    InteractionReader reader =
        new InteractionReader(values, times.zone(), times.form(), amounts(block), records);
    return each(block, "interactions", reader::read);
  }

  /** How a mapping's times are written unless a part of it says otherwise. */
  private record Times(ZoneId zone, TimeForm form) {
    static Times of(Block block) {
      ZoneId zone = MappingReader.zone(block);
      return new Times(zone, MappingReader.form(block, zone));
    }
  }

  private static <T> List<T> each(Block block, String key, Function<Node, @Nullable T> read) {
    List<T> all = new ArrayList<>();
    for (Node node : block.items(key)) {
      T one = read.apply(node);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  private Map<String, Map<String, String>> translations(Block block) {
    Node node = block.find("map");
    Block columns = node == null ? null : block.inner(node, "map");
    Map<String, Map<String, String>> translations = new LinkedHashMap<>();
    if (columns != null) {
      for (String column : columns.entries().keySet()) {
        translations.put(column, columns.words(column));
      }
    }
    return translations;
  }

  private static ZoneId zone(Block block) {
    String name = block.text("zone");
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      block.wrong(
          Objects.requireNonNull(block.find("zone")),
          "The zone (%s) is not known; zones look like Europe/Berlin.".formatted(name));
      return ZoneOffset.UTC;
    }
  }

  /** The form of times that a block names, or that which is told from each value. */
  static TimeForm form(Block block, ZoneId zone) {
    String name = block.text("format");
    if (name == null) {
      return TimeForm.detected(zone);
    }
    try {
      return TimeForm.named(name, zone);
    } catch (IllegalArgumentException e) {
      block.wrong(
          Objects.requireNonNull(block.find("format")),
          "The time format (%s) is none; formats look like dd.MM.yyyy HH:mm."
              .formatted(Fault.shown(name)));
      return TimeForm.detected(zone);
    }
  }

  private static Amounts amounts(Block block) {
    String name = block.text("decimal");
    if (name == null) {
      return Amounts.DETECTED;
    }
    switch (name) {
      case "comma", ",":
        return Amounts.COMMA;
      case "point", ".":
        return Amounts.POINT;
      default:
        block.wrong(
            Objects.requireNonNull(block.find("decimal")),
            "\"decimal\" is comma or point, not %s.".formatted(Fault.shown(name)));
        return Amounts.DETECTED;
    }
  }
}
