package throughline.sources.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;

/** A first mapping of a file by the names of its columns, for a person to correct. */
final class MappingGuess {

  private static final Map<String, Pattern> IDENTIFIERS = new LinkedHashMap<>();

  static {
    IDENTIFIERS.put("email", pattern(".*e-?mail.*"));
    IDENTIFIERS.put("phone", pattern(".*(phone|telefon|mobile|mobil).*"));
    IDENTIFIERS.put(
        "customer_number", pattern("(customer|client|kunden?|caller).*(id|no|nr|num.*)?"));
  }

  private static final Pattern TIME =
      pattern(".*(timestamp|datetime|time|date|datum|zeit|_at|opened|created).*");
  private static final Pattern TOUCHPOINT =
      pattern("(event|activity|action|type|touchpoint|concept:name|status|state)(_?name)?");
  private static final Pattern CONCERN =
      pattern("(order|case|ticket|incident|request|auftrag|fall)[_ ]?(id|no|nr|number|nummer)?");

  private final String file;
  private final List<String> columns;

  private MappingGuess(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  static String of(InputFile file) {
    try (Rows rows = Formats.open(file)) {
      rows.next();
      return new MappingGuess(file.name(), rows.columns()).yaml();
    }
  }

  private String yaml() {
    List<String> lines = new ArrayList<>();
    String source = file.replaceFirst("\\..*$", "");
    lines.add("source: " + quoted(source.isBlank() ? "files" : source));
    lines.add("files: [" + quoted(file) + "]");
    String identifiers = identifiers();
    if (!identifiers.isEmpty()) {
      lines.add("records:");
      lines.add("  - {identifiers: {" + identifiers + "}}");
    }
    lines.add("interactions:");
    lines.add("  - {" + interaction(source) + "}");
    return String.join("\n", lines) + "\n";
  }

  private String identifiers() {
    Map<String, String> found = new LinkedHashMap<>();
    IDENTIFIERS.forEach(
        (type, names) -> {
          String column = find(names);
          if (column != null && !found.containsValue(column)) {
            found.put(type, column);
          }
        });
    return found.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String interaction(String source) {
    String time = find(TIME);
    String touchpoint = find(TOUCHPOINT);
    String concern = find(CONCERN);
    return "time: "
        + quoted(time == null ? columns.isEmpty() ? "time" : columns.get(0) : time)
        + ", touchpoint: "
        + quoted(touchpoint == null ? source : touchpoint)
        + (concern == null ? "" : ", concern: " + quoted(concern));
  }

  private @Nullable String find(Pattern names) {
    return columns.stream()
        .filter(column -> names.matcher(column).matches())
        .findFirst()
        .orElse(null);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
