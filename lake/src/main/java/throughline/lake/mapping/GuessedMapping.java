package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The mapping that is proposed for one kind of file. */
final class GuessedMapping {
  private static final String IDENTIFIER = "(.*_)?(id|no|nr|number|nummer|key|code|uuid)";
  private static final String PERSON =
      "customer|client|kunde|kunden|user|caller|person|member|contact|cliente|patient|anonymous";
  private static final String CONCERN =
      "case|order|ticket|incident|claim|concern|request|booking|contract|vorgang|auftrag|fall";

  private final String fileName;
  private final List<SampledColumn> left;
  private final StringBuilder yaml = new StringBuilder();

  private GuessedMapping(String fileName, List<SampledColumn> columns) {
    this.fileName = fileName;
    this.left = new ArrayList<>(columns);
  }

  static GuessedMapping of(String fileName, List<SampledColumn> columns) {
    GuessedMapping guessed = new GuessedMapping(fileName, columns);
    guessed.write();
    return guessed;
  }

  String yaml() {
    return yaml.toString();
  }

  private void write() {
    String base =
        fileName.replaceAll("(?i)\\.(csv|tsv|txt|jsonl|ndjson|json|xes|parquet|gz).*$", "");
    String ending = fileName.substring(base.length());
    String stem = base.replaceAll("[-_. ]*\\d+([-_.]\\d+)*$", "");
    String source = stem.isEmpty() ? "files" : stem;
    line("source: " + quoted(source));
    line("files: [%s]".formatted(quoted((stem.isEmpty() ? base : stem) + "*" + ending)));
    SampledColumn key = firstOf(column -> column.isNamed(IDENTIFIER) && column.isUnique());
    if (key != null) {
      line("key: " + quoted(key.name()));
    }
    List<SampledColumn> times = times();
    records();
    interactions(times, key);
  }

  private @Nullable SampledColumn firstOf(Predicate<SampledColumn> wanted) {
    return left.stream().filter(wanted).findFirst().orElse(null);
  }

  private @Nullable SampledColumn take(Predicate<SampledColumn> wanted) {
    SampledColumn found = firstOf(wanted);
    left.remove(found);
    return found;
  }

  private @Nullable SampledColumn takeNamed(String... patterns) {
    return take(column -> column.isNamed(patterns) && !column.values().isEmpty());
  }

  private List<SampledColumn> times() {
    List<SampledColumn> times = left.stream().filter(column -> column.timeForm() != null).toList();
    left.removeAll(times);
    return times;
  }

  private void records() {
    Map<String, String> identifiers = new LinkedHashMap<>();
    put(
        identifiers,
        "customer_number",
        takeNamed("(.*_)?(" + PERSON + ")(_unique)?_?" + IDENTIFIER));
    put(identifiers, "customer_number", takeNamed(PERSON));
    put(identifiers, "email", take(SampledColumn::isEmail));
    put(identifiers, "phone", takeNamed("(.*_)?(phone|tel|telefon|mobile|mobil|handy).*"));
    Map<String, String> attributes = new LinkedHashMap<>();
    put(attributes, "name", takeNamed("(full_?|customer_?|client_?|kunden_?)?name"));
    put(attributes, "first_name", takeNamed("first_?name|given_?name|vorname"));
    put(attributes, "last_name", takeNamed("last_?name|sur_?name|family_?name|nachname"));
    put(attributes, "street", takeNamed("(.*_)?(street|strasse|straße|address).*"));
    put(attributes, "postcode", takeNamed("(.*_)?(postcode|postal|zip|plz).*"));
    put(attributes, "city", takeNamed("(.*_)?(city|town|ort|stadt|cidade)"));
    if (!identifiers.isEmpty()) {
      line("records:");
      line("  - identifiers: " + block(identifiers));
      if (!attributes.isEmpty()) {
        line("    attributes: " + block(attributes));
      }
    }
  }

  private void interactions(List<SampledColumn> times, @Nullable SampledColumn key) {
    if (times.isEmpty()) {
      return;
    }
    Map<String, String> described = described(key);
    SampledColumn activity =
        takeNamed("(concept_)?name|activity|touchpoint|event|event_name|action|aktivit.*");
    line("interactions:");
    if (activity == null) {
      times.forEach(time -> interaction(time, quoted(MappingGuess.words(time.name())), described));
      return;
    }
    SampledColumn start = named(times, "(.*_)?(start|begin|beginn)(_.*)?");
    SampledColumn end = named(times, "(.*_)?(timestamp|time|complete|end)(_.*)?");
    SampledColumn first = times.get(0);
    SampledColumn time = end != null && end != start ? end : first;
    if (start != null && start != time) {
      described.put("start", quoted(start.name()));
    }
    interaction(time, quoted(activity.name()), described);
  }

  private static @Nullable SampledColumn named(List<SampledColumn> columns, String pattern) {
    return columns.stream().filter(column -> column.isNamed(pattern)).findFirst().orElse(null);
  }

  private void interaction(SampledColumn time, String touchpoint, Map<String, String> described) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("when", quoted(time.name()));
    String form = Objects.requireNonNull(time.timeForm());
    if (!form.isEmpty()) {
      all.put("format", quoted(form));
    }
    all.put("touchpoint", touchpoint);
    all.putAll(described);
    line("  - " + block(all));
  }

  private Map<String, String> described(@Nullable SampledColumn key) {
    Map<String, String> all = new LinkedHashMap<>();
    put(
        all,
        "department",
        takeNamed("department|dept|abteilung|org_group|division|organi[sz]ation"));
    put(all, "team", takeNamed("team|group|gruppe|assignment_group"));
    put(all, "channel", takeNamed("(.*_)?(channel|kanal|contact_type|medium)"));
    put(all, "resource", takeNamed("(org_)?resource|agent|employee|assigned_to|bearbeiter"));
    put(all, "topic", takeNamed("topic|category|subject|reason|thema|grund|subcategory"));
    put(all, "outcome", takeNamed("(.*_)?(outcome|result|status|state|ergebnis)"));
    put(all, "score", take(c -> c.isNamed("(.*_)?(score|rating|nps|csat|ces)") && c.isNumber()));
    put(all, "comment", takeNamed("(.*_)?(comment|message|text|body|kommentar|bemerkung).*"));
    SampledColumn concern =
        firstOf(
            c ->
                c.isNamed("(.*_)?(" + CONCERN + ")_?" + IDENTIFIER, CONCERN, "case_concept_name")
                    && !c.values().isEmpty());
    put(all, "concern", concern == null ? key : concern);
    return all;
  }

  private static void put(Map<String, String> map, String key, @Nullable SampledColumn column) {
    if (column != null) {
      map.putIfAbsent(key, quoted(column.name()));
    }
  }

  private static String block(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }

  /** A text as YAML: bare where that cannot mean anything else. */
  static String quoted(String text) {
    boolean bare =
        text.matches("[\\p{L}_][\\p{L}\\p{N}_. -]*[\\p{L}\\p{N}_]")
            && !text.toLowerCase(Locale.ROOT).matches("true|false|null|yes|no|on|off");
    return bare ? text : '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
      escaped.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return escaped.toString();
  }
}
