package throughline.customers.lake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.organisation.JoinedDepartments;

/** The labels of the lake's codes, read from the database. */
public final class CodeLabels {
  /** Whose codes are ids of other modules, which know their names. */
  private static final Set<Dimension> IDS =
      EnumSet.of(Dimension.DEPARTMENT, Dimension.TOUCHPOINT, Dimension.SOURCE);

  /** Begins what stands for a code without a label, left by an undone transaction. */
  private static final String NO_LABEL = "\uE000";

  private final JdbcClient jdbc;

  public CodeLabels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of all that interactions are kept under, and of the departments that others are counted as. */
  public Dictionaries read(JoinedDepartments joined) {
    Dictionaries dictionaries = new Dictionaries();
    for (Dimension dimension : IDS) {
      fill(dictionaries.of(dimension), greatestId(dimension), Integer::toString);
    }
    fill(dictionaries.of(Dimension.DEPARTMENT), joined.greatest(), Integer::toString);
    words()
        .forEach(
            (dimension, labels) ->
                fill(
                    dictionaries.of(dimension),
                    labels.lastKey(),
                    code -> labels.getOrDefault(code, NO_LABEL + code)));
    return dictionaries;
  }

  private static void fill(Dictionary dictionary, int last, IntFunction<String> label) {
    for (int code = dictionary.size() + 1; code <= last; code++) {
      dictionary.code(label.apply(code));
    }
  }

  private int greatestId(Dimension dimension) {
    return jdbc.sql(
            "select coalesce(max(%s), 0) from customers.coverage"
                .formatted(InteractionRows.column(dimension)))
        .query(Integer.class)
        .single();
  }

  private Map<Dimension, TreeMap<Integer, String>> words() {
    Map<Dimension, TreeMap<Integer, String>> words = new TreeMap<>();
    jdbc.sql("select upper(dimension) as dimension, code, label from customers.label")
        .query(
            row -> {
              words
                  .computeIfAbsent(
                      Dimension.valueOf(row.getString("dimension")), unseen -> new TreeMap<>())
                  .put(row.getInt("code"), row.getString("label"));
            });
    return words;
  }
}
