package throughline.customers.matching;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.engine.identity.FieldKind;

/** What people set for telling who is who. It counts with the next resolution. */
@Component
class MatchingSettings {
  private final JdbcClient jdbc;
  private final ComparedValues values;

  MatchingSettings(JdbcClient jdbc, ComparedValues values) {
    this.jdbc = jdbc;
    this.values = values;
  }

  /**
   * The settings.
   *
   * @param version 0 while nobody has set anything
   * @param upper from so many bits on records are taken for one person
   * @param lower from so many bits on people are asked
   * @param byItself what nobody needs to ask for
   */
  record Settings(int version, Meanings meanings, double upper, double lower, ByItself byItself) {
    static final double USUAL_UPPER = 6;
    static final double USUAL_LOWER = -2;
    static final double MOST = 40;
  }

  /** What is set, with a guess for every attribute that nobody has explained. */
  Settings now() {
    Settings set =
        jdbc.sql(
                "select version, meanings, upper, lower, by_itself from"
                    + " customers.matching_settings")
            .query(
                (row, number) ->
                    new Settings(
                        row.getInt("version"),
                        Resolutions.meanings(row.getString("meanings")),
                        row.getDouble("upper"),
                        row.getDouble("lower"),
                        ByItself.of(row.getString("by_itself"))))
            .optional()
            .orElse(
                new Settings(
                    0,
                    new Meanings(Map.of()),
                    Settings.USUAL_UPPER,
                    Settings.USUAL_LOWER,
                    ByItself.FIRST));
    Map<String, FieldKind> kinds = new TreeMap<>(Meanings.guess(values.attributeNames()).kinds());
    kinds.putAll(set.meanings().kinds());
    return new Settings(
        set.version(), new Meanings(kinds), set.upper(), set.lower(), set.byItself());
  }

  /** What nobody needs to ask for. */
  ByItself byItself() {
    return jdbc.sql("select by_itself from customers.matching_settings")
        .query(String.class)
        .optional()
        .map(ByItself::of)
        .orElse(ByItself.FIRST);
  }

  void keep(Settings settings) {
    jdbc.sql(
            """
            insert into customers.matching_settings (version, meanings, upper, lower, by_itself)
            values (:version, cast(:meanings as jsonb), :upper, :lower, :by_itself)
            on conflict (single) do update set version = excluded.version,
              meanings = excluded.meanings, upper = excluded.upper, lower = excluded.lower,
              by_itself = excluded.by_itself
            """)
        .param("version", settings.version() + 1)
        .param("meanings", Resolutions.JSON.writeValueAsString(settings.meanings().kinds()))
        .param("upper", settings.upper())
        .param("lower", settings.lower())
        .param("by_itself", settings.byItself().written())
        .update();
  }
}
