package throughline.customers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a record beside its identifiers. Each attribute has the value that was said
 * last; taking in the same statements in any order gives the same attributes.
 */
final class Attributes {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, Value>> VALUES = new TypeReference<>() {};
  // They would turn the words around a name about, or make two equal names of one. Joiners stay:
  // names in Persian and Hindi need them.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
  private static final Comparator<Value> BY_TIME =
      Comparator.comparingLong(Value::at).thenComparing(Value::by).thenComparing(Value::value);

  /**
   * A value with its time and message.
   *
   * @param at epoch microseconds
   */
  record Value(String value, long at, UUID by) {
    Instant time() {
      return Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    }
  }

  private final TreeMap<String, Value> values;

  private Attributes(TreeMap<String, Value> values) {
    this.values = values;
  }

  static Attributes none() {
    return new Attributes(new TreeMap<>());
  }

  static Attributes read(String json) {
    return new Attributes(JSON.readValue(json, VALUES));
  }

  static Map<String, String> readStatement(String json) {
    return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
  }

  static String write(Map<String, String> statement) {
    return withoutNul(JSON.writeValueAsString(statement));
  }

  String write() {
    return withoutNul(JSON.writeValueAsString(values));
  }

  private static String withoutNul(String json) {
    return json.replace("\\u0000", " ");
  }

  void take(Map<String, String> said, Instant at, UUID message) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    said.forEach(
        (name, value) ->
            values.merge(
                name,
                new Value(value, micros, message),
                (a, b) -> BY_TIME.compare(a, b) >= 0 ? a : b));
  }

  /** What was said last, without when and by whom. */
  Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    values.forEach((name, value) -> said.put(name, value.value()));
    return said;
  }

  Map<String, Value> values() {
    return values;
  }

  /** The name to show and to search by, or null where none was said. */
  @Nullable String name() {
    String whole = first("name", "full_name", "fullName", "customer_name", "company");
    if (whole != null) {
      return whole;
    }
    String parts =
        Stream.of(
                first("given_name", "first_name", "firstName", "givenName", "firstname"),
                first("surname", "last_name", "lastName", "family_name", "familyName", "lastname"))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return parts.isBlank() ? null : parts;
  }

  private @Nullable String first(String... names) {
    for (String name : names) {
      Value value = values.get(name);
      String shown = value == null ? "" : INVISIBLE.matcher(value.value()).replaceAll("").strip();
      if (!shown.isEmpty()) {
        return shown;
      }
    }
    return null;
  }
}
