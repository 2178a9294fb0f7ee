package throughline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Departments as they were at any time. */
final class DepartmentVersions {
  private static final String SELECT =
      """
      select v.department, v.name, v.parent, v.partner, d.color, v.calendar, v.counted_as,
             v.version,
             v.valid_from, v.valid_to, v.changed_at, v.changed_by
      from organisation.department_version v join organisation.department d on d.id = v.department
      """;

  private DepartmentVersions() {}

  static List<Department> current(JdbcClient jdbc) {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' order by v.department")
        .query(DepartmentVersions::department)
        .list();
  }

  /** Those that are counted, with everything said in terms of them. */
  static List<Department> counted(JdbcClient jdbc) {
    List<Department> all = current(jdbc);
    JoinedDepartments joined = joined(all);
    return all.stream().filter(one -> !one.isJoined()).map(one -> one.among(joined)).toList();
  }

  static JoinedDepartments joined(JdbcClient jdbc) {
    return joined(
        jdbc.sql(SELECT + "where v.valid_to = 'infinity' and v.counted_as is not null")
            .query(DepartmentVersions::department)
            .list());
  }

  private static JoinedDepartments joined(List<Department> all) {
    Map<Integer, Integer> countedAs = new HashMap<>();
    for (Department one : all) {
      Integer other = one.countedAs();
      if (other != null) {
        countedAs.put(one.id(), other);
      }
    }
    return new JoinedDepartments(countedAs);
  }

  static List<Department> at(JdbcClient jdbc, Instant instant) {
    return jdbc.sql(
            SELECT
                + "where v.valid_from <= :at and v.valid_to > :at and v.valid_from < v.valid_to"
                + " order by v.department")
        .param("at", Validity.timestamp(instant))
        .query(DepartmentVersions::department)
        .list();
  }

  static Optional<Department> find(JdbcClient jdbc, int id) {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' and v.department = :id for update of v")
        .param("id", id)
        .query(DepartmentVersions::department)
        .optional();
  }

  static List<Version<Department>> history(JdbcClient jdbc, int id) {
    return jdbc.sql(SELECT + "where v.department = :id order by v.version desc")
        .param("id", id)
        .query((row, number) -> Version.of(department(row, number), row))
        .list();
  }

  private static Department department(ResultSet row, int number) throws SQLException {
    return new Department(
        row.getInt("department"),
        row.getString("name"),
        row.getObject("parent", Integer.class),
        row.getBoolean("partner"),
        row.getInt("color"),
        row.getObject("calendar", Integer.class),
        row.getObject("counted_as", Integer.class),
        row.getInt("version"));
  }
}
