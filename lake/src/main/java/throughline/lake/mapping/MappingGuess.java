package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;

/**
 * A mapping proposed for files that nobody has mapped yet, from the names and first values of their
 * columns. It is a beginning for a person to correct.
 *
 * @param yaml a document for each kind of file; empty where no file could be read
 */
public record MappingGuess(String yaml) {
  private static final int SAMPLED_ROWS = 500;

  /** Looks at the first rows of each file. */
  public static MappingGuess of(List<InputFile> files) {
    Map<List<String>, GuessedMapping> kinds = new LinkedHashMap<>();
    for (InputFile file : files) {
      List<SampledColumn> columns = sample(file);
      if (!columns.isEmpty()) {
        List<String> names = columns.stream().map(SampledColumn::name).toList();
        kinds.putIfAbsent(names, GuessedMapping.of(file.name(), columns));
      }
    }
    return new MappingGuess(
        kinds.values().stream().map(GuessedMapping::yaml).collect(Collectors.joining("---\n")));
  }

  private static List<SampledColumn> sample(InputFile file) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    try (Rows rows = Formats.open(file)) {
      rows.columns().forEach(name -> values.put(name, new ArrayList<>()));
      while (count < SAMPLED_ROWS && rows.next()) {
        if (rows.fault() == null) {
          rows.row().values().forEach((name, value) -> add(values, name, value));
          count++;
        }
      }
    }
    int sampled = count;
    return values.entrySet().stream()
        .map(entry -> new SampledColumn(entry.getKey(), entry.getValue(), sampled))
        .toList();
  }

  private static void add(Map<String, List<String>> values, String name, String value) {
    List<String> known = values.computeIfAbsent(name, key -> new ArrayList<>());
    if (known != null && !value.isBlank()) {
      known.add(value.strip());
    }
  }

  /** A column's name as words: order_delivered_at is "Order delivered at". */
  static String words(String column) {
    String words = column.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ");
    String lower = words.strip().toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        ? column
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
