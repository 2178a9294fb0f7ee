package throughline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Touchpoints as they were at any time. */
final class TouchpointVersions {
  private static final String SELECT = "select v.* from organisation.touchpoint_version v ";

  private TouchpointVersions() {}

  static List<Touchpoint> current(JdbcClient jdbc) {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' order by v.touchpoint")
        .query(TouchpointVersions::touchpoint)
        .list();
  }

  /** With the departments as which their owners are counted. */
  static List<Touchpoint> counted(JdbcClient jdbc) {
    JoinedDepartments joined = DepartmentVersions.joined(jdbc);
    return current(jdbc).stream()
        .map(one -> one.ownedBy(joined.countedOrNone(one.department())))
        .toList();
  }

  static List<Touchpoint> at(JdbcClient jdbc, Instant instant) {
    return jdbc.sql(
            SELECT
                + "where v.valid_from <= :at and v.valid_to > :at and v.valid_from < v.valid_to"
                + " order by v.touchpoint")
        .param("at", Validity.timestamp(instant))
        .query(TouchpointVersions::touchpoint)
        .list();
  }

  static Optional<Touchpoint> find(JdbcClient jdbc, int id) {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' and v.touchpoint = :id for update of v")
        .param("id", id)
        .query(TouchpointVersions::touchpoint)
        .optional();
  }

  static List<Version<Touchpoint>> history(JdbcClient jdbc, int id) {
    return jdbc.sql(SELECT + "where v.touchpoint = :id order by v.version desc")
        .param("id", id)
        .query((row, number) -> Version.of(touchpoint(row, number), row))
        .list();
  }

  private static Touchpoint touchpoint(ResultSet row, int number) throws SQLException {
    return new Touchpoint(
        row.getInt("touchpoint"),
        row.getString("name"),
        row.getString("channel"),
        row.getObject("department", Integer.class),
        row.getString("accountable_role"),
        new Touchpoint.Cost(
            row.getLong("cost_low"), row.getLong("cost_mid"), row.getLong("cost_high")),
        row.getDouble("minutes_per_contact"),
        row.getInt("version"));
  }
}
