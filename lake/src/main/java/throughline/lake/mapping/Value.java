package throughline.lake.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;

/** Where a mapping takes a text from. A value that is blank in the row counts as not given. */
sealed interface Value {

  /** The text that a row has here, or null where it has none. */
  @Nullable String of(Row row);

  /** Tells the columns without which this value would always be missing. */
  default void needs(Consumer<String> columns) {}

  /** Tells every name that may be a column. */
  default void mentions(Consumer<String> columns) {
    needs(columns);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** A column, never a constant. */
  record Column(String name) implements Value {
    @Override
    public @Nullable String of(Row row) {
      return given(row.value(name));
    }

    @Override
    public void needs(Consumer<String> columns) {
      columns.accept(name);
    }
  }

  /** A text that stands for itself. */
  record Constant(String text) implements Value {
    @Override
    public @Nullable String of(Row row) {
      return given(text);
    }
  }

  /**
   * A column where the row has one of that name, else a constant. What looks like the path of a
   * nested value, such as properties.order_id, is never a constant: it may just be absent.
   */
  record Plain(String text) implements Value {
    private static final Pattern PATH = Pattern.compile("[A-Za-z_$][\\w$-]*(\\.[\\w$-]+)+");

    @Override
    public @Nullable String of(Row row) {
      String value = row.value(text);
      if (value != null) {
        return given(value);
      }
      return PATH.matcher(text).matches() ? null : given(text);
    }

    @Override
    public void mentions(Consumer<String> columns) {
      columns.accept(text);
    }
  }

  /** Text with columns in it; without one of them there is no text. */
  record Template(List<Value> parts) implements Value {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    public Template {
      parts = List.copyOf(parts);
    }

    /**
     * @param column the value of a column by its name
     */
    static Value of(String text, Function<String, Value> column) {
      List<Value> parts = new java.util.ArrayList<>();
      var place = PLACE.matcher(text);
      int from = 0;
      while (place.find()) {
        if (place.start() > from) {
          parts.add(new Literal(text.substring(from, place.start())));
        }
        parts.add(column.apply(place.group(1).strip()));
        from = place.end();
      }
      if (from < text.length()) {
        parts.add(new Literal(text.substring(from)));
      }
      return parts.size() == 1 ? parts.get(0) : new Template(parts);
    }

    static boolean isOne(String text) {
      return PLACE.matcher(text).find();
    }

    @Override
    public @Nullable String of(Row row) {
      StringBuilder text = new StringBuilder();
      for (Value part : parts) {
        String value = part.of(row);
        if (value == null) {
          return null;
        }
        text.append(value);
      }
      return text.toString();
    }

    @Override
    public void needs(Consumer<String> columns) {
      parts.forEach(part -> part.needs(columns));
    }
  }

  /** A piece of a template, blanks included. */
  record Literal(String text) implements Value {
    @Override
    public String of(Row row) {
      return text;
    }
  }

  /** A value in other words; one without a translation stays as it is. */
  record Translated(Value value, Map<String, String> words) implements Value {
    /** Translates every value that has no translation of its own. */
    static final String ANY = "*";

    public Translated {
      words = Map.copyOf(words);
    }

    @Override
    public @Nullable String of(Row row) {
      String text = value.of(row);
      if (text == null) {
        return null;
      }
      String word = words.get(text.strip());
      return given(word == null ? words.getOrDefault(ANY, text) : word);
    }

    @Override
    public void needs(Consumer<String> columns) {
      value.needs(columns);
    }

    @Override
    public void mentions(Consumer<String> columns) {
      value.mentions(columns);
    }
  }

  /** The first of several values that the row has. */
  record FirstOf(List<Value> values) implements Value {
    public FirstOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("A list of values must have one.");
      }
    }

    @Override
    public @Nullable String of(Row row) {
      for (Value value : values) {
        String text = value.of(row);
        if (text != null) {
          return text;
        }
      }
      return null;
    }

    @Override
    public void mentions(Consumer<String> columns) {
      values.get(values.size() - 1).mentions(columns);
    }
  }
}
