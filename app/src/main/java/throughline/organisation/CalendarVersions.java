package throughline.organisation;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Working calendars as they were at any time. */
record CalendarVersions(JdbcClient jdbc, JsonMapper json) {
  private static final TypeReference<List<Calendar.Hours>> HOURS = new TypeReference<>() {};
  private static final String SELECT = "select v.* from organisation.calendar_version v ";

  List<Calendar> current() {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' order by v.calendar")
        .query(this::calendar)
        .list();
  }

  List<Calendar> at(Instant instant) {
    return jdbc.sql(
            SELECT
                + "where v.valid_from <= :at and v.valid_to > :at and v.valid_from < v.valid_to"
                + " order by v.calendar")
        .param("at", Validity.timestamp(instant))
        .query(this::calendar)
        .list();
  }

  Optional<Calendar> find(int id) {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' and v.calendar = :id for update of v")
        .param("id", id)
        .query(this::calendar)
        .optional();
  }

  List<Version<Calendar>> history(int id) {
    return jdbc.sql(SELECT + "where v.calendar = :id order by v.version desc")
        .param("id", id)
        .query((row, number) -> Version.of(calendar(row, number), row))
        .list();
  }

  Calendar calendar(ResultSet row, int number) throws SQLException {
    Array holidays = row.getArray("holidays");
    return new Calendar(
        row.getInt("calendar"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        json.readValue(row.getString("weekdays"), HOURS),
        Arrays.stream((Date[]) holidays.getArray()).map(Date::toLocalDate).toList(),
        row.getInt("version"));
  }
}
