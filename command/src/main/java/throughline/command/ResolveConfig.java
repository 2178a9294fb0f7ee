package throughline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import throughline.engine.identity.Field;
import throughline.engine.identity.FieldKind;
import throughline.engine.identity.Schema;
import throughline.engine.identity.Settings;

/**
 * What the columns of record files mean, as YAML that can be written, edited and read again.
 *
 * @param enough the average evidence, in bits, from which records are one customer
 */
record ResolveConfig(String id, double enough, Schema schema) {

  /** The text of it, which reads back to the same. */
  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("id: ").append(quoted(id)).append('\n');
    yaml.append("enough: ").append(enough).append("  # bits; 0 is an even chance\n");
    yaml.append("fields:\n");
    for (Field field : schema.fields()) {
      yaml.append("  ").append(quoted(field.name())).append(": ");
      yaml.append(meaning(field)).append('\n');
    }
    return yaml.toString();
  }

  private static String meaning(Field field) {
    List<String> more = new ArrayList<>();
    if (field.kind() == FieldKind.BIRTH_DATE && !field.dayFirst()) {
      more.add("month_first: true");
    }
    if (field.mostPerCustomer() > 0) {
      more.add("most: " + field.mostPerCustomer());
    }
    return more.isEmpty()
        ? word(field.kind())
        : "{is: %s, %s}".formatted(word(field.kind()), String.join(", ", more));
  }

  private static String word(FieldKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9_]*")
            && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static ResolveConfig read(Path file) {
    try {
      Object content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      return of(file, map(file, content));
    } catch (IOException e) {
      throw new CommandFailure(
          "The configuration (%s) cannot be read (%s)."
              .formatted(file, e.getClass().getSimpleName()),
          "Give the path of a YAML file in UTF-8.");
    } catch (YAMLException | IllegalArgumentException e) {
      throw broken(file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static ResolveConfig of(Path file, Map<?, ?> content) {
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map(file, content.get("fields")).entrySet()) {
      fields.add(field(file, String.valueOf(entry.getKey()), entry.getValue()));
    }
    Object id = content.get("id");
    Object enough = content.get("enough");
    if (id == null) {
      throw broken(file, "It names no id.");
    }
    Schema schema = new Schema(fields);
    double bits = enough instanceof Number number ? number.doubleValue() : Settings.enough(schema);
    return new ResolveConfig(String.valueOf(id), bits, schema);
  }

  private static Field field(Path file, String name, @Nullable Object meaning) {
    if (meaning instanceof Map<?, ?> details) {
      boolean dayFirst = !Boolean.TRUE.equals(details.get("month_first"));
      int most = details.get("most") instanceof Integer number ? number : 0;
      return new Field(name, kind(file, name, details.get("is")), dayFirst, most);
    }
    return new Field(name, kind(file, name, meaning));
  }

  private static FieldKind kind(Path file, String name, @Nullable Object word) {
    for (FieldKind kind : FieldKind.values()) {
      if (word(kind).equals(String.valueOf(word).replace(' ', '_'))) {
        return kind;
      }
    }
    throw broken(
        file,
        "The field (%s) is no (%s); it may be: %s."
            .formatted(
                name,
                word,
                Arrays.stream(FieldKind.values())
                    .map(ResolveConfig::word)
                    .collect(Collectors.joining(", "))));
  }

  private static Map<?, ?> map(Path file, @Nullable Object content) {
    if (content instanceof Map<?, ?> map) {
      return map;
    }
    throw broken(file, "It has no fields.");
  }

  private static CommandFailure broken(Path file, String reason) {
    return new CommandFailure(
        "The configuration (%s) has an error: %s".formatted(file, reason),
        "Maybe start from what resolve prints without --config.");
  }
}
