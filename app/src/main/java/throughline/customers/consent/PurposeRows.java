package throughline.customers.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.consent.Purpose.Terms;
import throughline.customers.consent.Purpose.Text;
import throughline.customers.consent.Purpose.Wording;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Purposes in all their versions, as the database has them. */
@Component
class PurposeRows {
  private static final TypeReference<Map<String, Text>> TEXTS = new TypeReference<>() {};
  private static final String VERSIONS =
      """
      select p.key, v.*,
        (select jsonb_object_agg(w.language, jsonb_build_object('name', w.name, 'text', w.text))
         from customers.purpose_wording w
         where w.purpose = v.purpose and w.version = v.wording) as texts,
        (select min(w.worded_at) from customers.purpose_wording w
         where w.purpose = v.purpose and w.version = v.least_wording) as least_since
      from customers.purpose p join customers.purpose_version v on v.purpose = p.id
      """;
  private static final String CURRENT =
      VERSIONS
          + """
          where v.version = (select max(version) from customers.purpose_version
                             where purpose = p.id)
          """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PurposeRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A version of a purpose with who made it. */
  record Past(Purpose purpose, Instant at, String by) {}

  List<Purpose> all() {
    return jdbc.sql(CURRENT + "order by p.id").query((row, number) -> purpose(row)).list();
  }

  Optional<Purpose> find(String key) {
    return jdbc.sql(CURRENT + "and p.key = :key")
        .param("key", key)
        .query((row, number) -> purpose(row))
        .optional();
  }

  /** Keeps others from changing it until the transaction ends. */
  Optional<Purpose> findToChange(long id) {
    return jdbc.sql(CURRENT + "and p.id = :id for update of p")
        .param("id", id)
        .query((row, number) -> purpose(row))
        .optional();
  }

  List<Past> history(long id) {
    return jdbc.sql(VERSIONS + "where p.id = :id order by v.version desc")
        .param("id", id)
        .query(
            (row, number) ->
                new Past(
                    purpose(row),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by")))
        .list();
  }

  private Purpose purpose(ResultSet row) throws SQLException {
    return new Purpose(
        row.getLong("purpose"),
        row.getString("key"),
        row.getInt("version"),
        new Terms(
            Use.of(row.getString("use")),
            Ground.of(row.getString("ground")),
            row.getBoolean("active"),
            texts(row.getArray("channels")),
            texts(row.getArray("recipients")),
            row.getObject("retention_days", Integer.class)),
        new Wording(row.getInt("wording"), json.readValue(row.getString("texts"), TEXTS)),
        row.getInt("least_wording"),
        row.getTimestamp("least_since").toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  Optional<Long> create(String key) {
    return jdbc.sql(
            """
            insert into customers.purpose (key) values (:key)
            on conflict (key) do nothing returning id
            """)
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  void word(long id, Wording wording, Timestamp at) {
    wording
        .texts()
        .forEach(
            (language, text) ->
                jdbc.sql(
                        """
                        insert into customers.purpose_wording
                          (purpose, version, language, name, text, worded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                    .params(id, wording.version(), language, text.name(), text.text(), at)
                    .update());
  }

  void write(Purpose purpose, Timestamp at, String by) {
    Terms terms = purpose.terms();
    jdbc.sql(
            """
            insert into customers.purpose_version (purpose, version, use, ground, active, channels,
              recipients, retention_days, wording, least_wording, changed_at, changed_by)
            values (:id, :version, :use, :ground, :active, :channels, :recipients, :retention,
              :wording, :least, :at, :by)
            """)
        .param("id", purpose.id())
        .param("version", purpose.version())
        .param("use", terms.use().code())
        .param("ground", terms.ground().code())
        .param("active", terms.active())
        .param("channels", terms.channels().toArray(String[]::new))
        .param("recipients", terms.recipients().toArray(String[]::new))
        .param("retention", terms.retentionDays(), Types.INTEGER)
        .param("wording", purpose.wording().version())
        .param("least", purpose.least())
        .param("at", at)
        .param("by", by)
        .update();
  }
}
