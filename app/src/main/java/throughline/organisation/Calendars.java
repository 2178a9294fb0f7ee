package throughline.organisation;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Working calendars as people declare them; every change is a new version in time. */
@Service
class Calendars {
  private static final TypeReference<List<Calendar.Hours>> HOURS = new TypeReference<>() {};
  private static final String SELECT = "select v.* from organisation.calendar_version v ";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Audit audit;
  private final Editing editing;

  Calendars(JdbcClient jdbc, JsonMapper json, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.audit = audit;
    editing = new Editing(jdbc, "calendar_version", "calendar");
  }

  List<Calendar> current() {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' order by v.calendar")
        .query(this::read)
        .list();
  }

  @Transactional
  Calendar create(Calendar wanted, Actor actor) {
    int id =
        jdbc.sql("insert into organisation.calendar default values returning id")
            .query(Integer.class)
            .single();
    write(id, wanted, 1, null, actor);
    audit.record("calendar.created", Integer.toString(id));
    return calendar(id);
  }

  @Transactional
  Calendar change(int id, Calendar wanted, IfMatch seen, Actor actor) {
    Calendar before = calendar(id);
    seen.mustBe(before.version());
    Instant now = clock.instant();
    editing.close(id, now);
    write(id, wanted, before.version() + 1, now, actor);
    audit.record("calendar.changed", Integer.toString(id), Map.of("version", before.version() + 1));
    return calendar(id);
  }

  Calendar calendar(int id) {
    return jdbc.sql(SELECT + "where v.valid_to = 'infinity' and v.calendar = :id for update of v")
        .param("id", id)
        .query(this::read)
        .optional()
        .orElseThrow(() -> Refusal.notFound("calendar", id));
  }

  private void write(int id, Calendar wanted, int version, @Nullable Instant from, Actor actor) {
    jdbc.sql(
            """
            insert into organisation.calendar_version (calendar, version, name, zone, weekdays,
              holidays, valid_from, changed_at, changed_by)
            values (:id, :version, :name, :zone, cast(:weekdays as jsonb),
              cast(:holidays as date[]), coalesce(:from, timestamptz '-infinity'), :now, :by)
            """)
        .param("id", id)
        .param("version", version)
        .param("name", wanted.name())
        .param("zone", wanted.zone().getId())
        .param("weekdays", json.writeValueAsString(wanted.weekdays()))
        .param(
            "holidays", wanted.holidays().stream().map(LocalDate::toString).toArray(String[]::new))
        .param(
            "from", from == null ? null : Validity.timestamp(from), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", Validity.timestamp(clock.instant()))
        .param("by", actor.login())
        .update();
  }

  private Calendar read(ResultSet row, int number) throws SQLException {
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
