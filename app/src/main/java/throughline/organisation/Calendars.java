package throughline.organisation;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import tools.jackson.databind.json.JsonMapper;

/** Working calendars as people declare them; every change is a new version in time. */
@Service
class Calendars {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final CalendarVersions versions;
  private final Clock clock;
  private final Audit audit;
  private final Editing editing;

  Calendars(JdbcClient jdbc, JsonMapper json, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.json = json;
    versions = new CalendarVersions(jdbc, json);
    this.clock = clock;
    this.audit = audit;
    editing = new Editing(jdbc, "calendar_version", "calendar");
  }

  List<Calendar> at(@Nullable Instant instant) {
    return instant == null ? versions.current() : versions.at(instant);
  }

  List<Version<Calendar>> history(int id) {
    return versions.history(id);
  }

  @Transactional
  Calendar create(CalendarForm form, Actor actor) {
    int id =
        jdbc.sql("insert into organisation.calendar default values returning id")
            .query(Integer.class)
            .single();
    write(id, form.read(), 1, form.validFrom(), actor);
    audit.record("calendar.created", Integer.toString(id));
    return calendar(id);
  }

  @Transactional
  Calendar change(int id, CalendarForm form, IfMatch seen, Actor actor) {
    Calendar before = calendar(id);
    seen.mustBe(before.version());
    Instant from = form.validFrom() == null ? clock.instant() : form.validFrom();
    editing.close(id, from);
    write(id, form.read(), before.version() + 1, from, actor);
    audit.record("calendar.changed", Integer.toString(id), Map.of("version", before.version() + 1));
    return calendar(id);
  }

  private Calendar calendar(int id) {
    return versions.find(id).orElseThrow(() -> Refusal.notFound("calendar", id));
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
}
