package throughline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The working hours of departments as their versions and those of their calendars say. Before its
 * first calendar a department is taken to have worked by it: nobody knew yet, rather than nobody
 * slept.
 */
record WorkingHoursInForce(JdbcClient jdbc, CalendarVersions calendars) {

  private record Row(int department, WorkingHours.Since since) {}

  WorkingHours read() {
    Map<Integer, List<WorkingHours.Since>> departments = new TreeMap<>();
    rows()
        .forEach(
            row ->
                departments
                    .computeIfAbsent(row.department(), none -> new ArrayList<>())
                    .add(row.since()));
    return new WorkingHours(departments);
  }

  private List<Row> rows() {
    return jdbc.sql(
            """
            with numbered as (
              select d.*, count(d.calendar) over (partition by d.department order by d.version
                            rows between unbounded preceding and 1 preceding) as earlier
              from organisation.department_version d where d.valid_from < d.valid_to),
            lasting as (
              select department, calendar, valid_to,
                     case when earlier = 0 then timestamptz '-infinity' else valid_from end as since
              from numbered where earlier > 0 or calendar is not null)
            select d.department, v.calendar, v.version, v.name, v.zone, v.weekdays, v.holidays,
                   greatest(d.since, v.valid_from) as since
            from lasting d
              left join organisation.calendar_version v on v.calendar = d.calendar
                and v.valid_from < v.valid_to
                and v.valid_from < d.valid_to and v.valid_to > d.since
            order by d.department, greatest(d.since, v.valid_from)
            """)
        .query(this::row)
        .list();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    boolean none = row.getString("zone") == null;
    return new Row(
        row.getInt("department"),
        new WorkingHours.Since(
            Validity.bound(row, "since"), none ? null : calendars.calendar(row, number)));
  }
}
