package throughline.customers.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.engine.identity.FieldKind;
import throughline.engine.identity.Weighing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The resolutions that were made, and which of them counts. */
@Component
class Resolutions {
  static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, FieldKind>> KINDS = new TypeReference<>() {};

  /** The one in force, and one on its way there. */
  private static final int MOST_REMEMBERED = 2;

  private final JdbcClient jdbc;
  private final Map<Long, Weighing> weighings = new ConcurrentHashMap<>();

  Resolutions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A resolution of all records. */
  record Resolution(
      long id,
      String state,
      Instant startedAt,
      String by,
      long learned,
      Meanings meanings,
      double upper,
      double lower,
      @Nullable String figures,
      int merged,
      int split,
      @Nullable Instant appliedAt,
      @Nullable String appliedBy,
      long settledRecord,
      boolean settled,
      @Nullable UUID job,
      @Nullable String message,
      long newest,
      boolean byItself) {

    Believed believed() {
      return new Believed(learned, upper);
    }

    boolean learns() {
      return learned == id;
    }
  }

  private static final String COLUMNS =
      """
      id, state, started_at, by, learned, meanings, upper, lower, figures, merged, split,
      applied_at, applied_by, settled_record, settled, job, message, newest, by_itself
      """;

  Optional<Resolution> inForce() {
    return withState("in force").stream().findFirst();
  }

  /** Those for which arriving records are weighed: the one in force, and one on its way there. */
  List<Resolution> kept() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from customers.resolution"
                + " where state = 'in force' or state = 'applying' and learned = id")
        .query((row, number) -> resolution(row))
        .list();
  }

  List<Resolution> withState(String state) {
    return jdbc.sql("select " + COLUMNS + " from customers.resolution where state = :state")
        .param("state", state)
        .query((row, number) -> resolution(row))
        .list();
  }

  Optional<Resolution> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from customers.resolution where id = :id")
        .param("id", id)
        .query((row, number) -> resolution(row))
        .optional();
  }

  List<Resolution> before(long id, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from customers.resolution where id < :id order by id desc limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query((row, number) -> resolution(row))
        .list();
  }

  private static Resolution resolution(ResultSet row) throws SQLException {
    return new Resolution(
        row.getLong("id"),
        row.getString("state"),
        row.getTimestamp("started_at").toInstant(),
        row.getString("by"),
        row.getLong("learned"),
        meanings(row.getString("meanings")),
        row.getDouble("upper"),
        row.getDouble("lower"),
        row.getString("figures"),
        row.getInt("merged"),
        row.getInt("split"),
        row.getTimestamp("applied_at") == null ? null : row.getTimestamp("applied_at").toInstant(),
        row.getString("applied_by"),
        row.getLong("settled_record"),
        row.getBoolean("settled"),
        row.getObject("job", UUID.class),
        row.getString("message"),
        row.getLong("newest"),
        row.getBoolean("by_itself"));
  }

  static Meanings meanings(String json) {
    return new Meanings(JSON.readValue(json, KINDS));
  }

  /** What a resolution learned. */
  Weighing weighing(long learned) {
    if (weighings.size() > MOST_REMEMBERED && !weighings.containsKey(learned)) {
      weighings.clear();
    }
    return weighings.computeIfAbsent(
        learned,
        unknown ->
            Weighing.read(
                jdbc.sql("select model from customers.resolution where id = :id")
                    .param("id", learned)
                    .query(byte[].class)
                    .single()));
  }

  /** The last one that learned, whatever became of it. */
  Optional<Resolution> lastLearned() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from customers.resolution where learned = id order by id desc limit 1")
        .query((row, number) -> resolution(row))
        .optional();
  }

  void state(long id, String state, @Nullable String message) {
    jdbc.sql("update customers.resolution set state = :state, message = :message where id = :id")
        .param("state", state)
        .param("message", message)
        .param("id", id)
        .update();
  }
}
