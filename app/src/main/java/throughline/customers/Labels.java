package throughline.customers;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.engine.timeline.Dimension;

/**
 * The words of interactions by their codes: teams, resources, channels, topics, outcomes, kinds.
 */
@Component
class Labels {
  private final JdbcClient jdbc;

  Labels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The codes of some labels, 0 where there is no label. */
  static final class Codes {
    private final Map<Dimension, Map<String, Integer>> codes = new EnumMap<>(Dimension.class);

    int of(Dimension dimension, @Nullable String label) {
      if (label == null || label.isBlank()) {
        return Dimension.UNKNOWN;
      }
      Map<String, Integer> known = codes.getOrDefault(dimension, Map.of());
      return Objects.requireNonNull(known.get(Shortened.of(label)), label);
    }
  }

  /** The codes of these labels; who is not known yet gets the next code of its dimension. */
  Codes codes(Map<Dimension, Set<String>> labels) {
    Codes codes = new Codes();
    labels.forEach((dimension, names) -> codes.codes.put(dimension, codes(dimension, names)));
    return codes;
  }

  private Map<String, Integer> codes(Dimension dimension, Set<String> names) {
    Map<String, Integer> known = find(dimension, names);
    Set<String> missing = new LinkedHashSet<>(names);
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      create(dimension, missing);
      known.putAll(find(dimension, missing));
    }
    return known;
  }

  private Map<String, Integer> find(Dimension dimension, Collection<String> names) {
    Map<String, Integer> found = new HashMap<>();
    jdbc.sql(
            """
            select label, code from customers.label
            where dimension = :dimension and label = any(:labels)
            """)
        .param("dimension", column(dimension))
        .param("labels", names.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("label"), row.getInt("code"));
            });
    return found;
  }

  private void create(Dimension dimension, Collection<String> names) {
    jdbc.sql(
            """
            insert into customers.label (dimension, code, label)
            select :dimension,
                   (select coalesce(max(code), 0) from customers.label where dimension = :dimension)
                     + row_number() over (order by label),
                   label
            from unnest(:labels) as label
            on conflict (dimension, label) do nothing
            """)
        .param("dimension", column(dimension))
        .param("labels", names.toArray(String[]::new))
        .update();
  }

  /** All labels of a dimension by their codes. */
  Map<Integer, String> of(Dimension dimension) {
    Map<Integer, String> labels = new HashMap<>();
    jdbc.sql("select code, label from customers.label where dimension = :dimension")
        .param("dimension", column(dimension))
        .query(
            row -> {
              labels.put(row.getInt("code"), row.getString("label"));
            });
    return labels;
  }

  /** The codes whose labels are these words, whatever their case. */
  List<Integer> withWords(Dimension dimension, Collection<String> words) {
    return jdbc.sql(
            """
            select code from customers.label
            where dimension = :dimension and lower(label) = any(:words)
            """)
        .param("dimension", column(dimension))
        .param("words", words.toArray(String[]::new))
        .query(Integer.class)
        .list();
  }

  private static String column(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
