package throughline.organisation;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
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

/** Touchpoints as people declare them: who owns them, who answers for them, what they cost. */
@Service
class Touchpoints {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;
  private final Editing editing;

  Touchpoints(JdbcClient jdbc, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    editing = new Editing(jdbc, "touchpoint_version", "touchpoint");
  }

  List<Touchpoint> at(@Nullable Instant instant) {
    return instant == null
        ? TouchpointVersions.counted(jdbc)
        : TouchpointVersions.at(jdbc, instant);
  }

  List<Version<Touchpoint>> history(int id) {
    return TouchpointVersions.history(jdbc, id);
  }

  @Transactional
  Touchpoint change(int id, Patch patch, IfMatch seen, Actor actor) {
    patch.only(TouchpointChange.class);
    Touchpoint before = touchpoint(id);
    seen.mustBe(before.version());
    Instant from = patch.validFrom(clock.instant());
    Touchpoint wanted = changed(before, patch);
    editing.close(id, from);
    write(wanted, from, actor);
    audit.record(
        "touchpoint.changed", Integer.toString(id), Map.of("version", before.version() + 1));
    return touchpoint(id);
  }

  private Touchpoint touchpoint(int id) {
    return TouchpointVersions.find(jdbc, id).orElseThrow(() -> Refusal.notFound("touchpoint", id));
  }

  private static Touchpoint changed(Touchpoint before, Patch patch) {
    String name = patch.text("name", before.name());
    double minutes = patch.number("minutesPerContact", before.minutesPerContact());
    if (name.isBlank() || minutes < 0 || minutes > 100_000) {
      throw Refusal.invalid(
          "A touchpoint needs a name, and minutes (%s) that are not negative.".formatted(minutes),
          "Correct the value and send it again.");
    }
    return new Touchpoint(
        before.id(),
        name,
        patch.text("channel", before.channel()),
        patch.id("department", before.department()),
        patch.text("accountableRole", before.accountableRole()),
        cost(before.costCents(), patch),
        minutes,
        before.version());
  }

  private static Touchpoint.Cost cost(Touchpoint.Cost before, Patch patch) {
    if (!patch.names("costCents")) {
      return before;
    }
    var cost = patch.fields().get("costCents");
    try {
      return new Touchpoint.Cost(
          cost.path("low").asLong(0), cost.path("mid").asLong(0), cost.path("high").asLong(0));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()), "Correct the costs.");
    }
  }

  private void write(Touchpoint wanted, Instant from, Actor actor) {
    jdbc.sql(
            """
            insert into organisation.touchpoint_version (touchpoint, version, name, channel,
              department, accountable_role, cost_low, cost_mid, cost_high, minutes_per_contact,
              valid_from, changed_at, changed_by)
            values (:id, :version, :name, :channel, :department, :role, :low, :mid, :high,
              :minutes, :from, :now, :by)
            """)
        .param("id", wanted.id())
        .param("version", wanted.version() + 1)
        .param("name", wanted.name())
        .param("channel", wanted.channel())
        .param("department", wanted.department(), Types.INTEGER)
        .param("role", wanted.accountableRole())
        .param("low", wanted.costCents().low())
        .param("mid", wanted.costCents().mid())
        .param("high", wanted.costCents().high())
        .param("minutes", wanted.minutesPerContact())
        .param("from", Validity.timestamp(from))
        .param("now", Validity.timestamp(clock.instant()))
        .param("by", actor.login())
        .update();
  }
}
