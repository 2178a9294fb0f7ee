package throughline.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;

/** Designed maps for those who draw them; every change is a new version. */
@Service
class DesignedMaps {
  private static final int MOST = 500;

  private final DesignedMapRows rows;
  private final Audit audit;
  private final Clock clock;

  DesignedMaps(DesignedMapRows rows, Audit audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A map as it is sent to be saved.
   *
   * @param validFrom since when it is in force; null means from now on
   */
  record Saving(MapForm map, @Nullable Instant validFrom) {}

  /** Another name, or whether the map is put away; what is null stays. */
  record Change(@Nullable String name, @Nullable Boolean archived) {}

  List<DesignedMapVersion> newest() {
    return rows.newest();
  }

  /** The newest version, in force or not. */
  DesignedMapVersion map(int id) {
    return rows.find(id).orElseThrow(() -> Refusal.notFound("designed map", id));
  }

  List<DesignedMapVersion> versions(int id) {
    List<DesignedMapVersion> versions = rows.versions(id);
    if (versions.isEmpty()) {
      throw Refusal.notFound("designed map", id);
    }
    return versions;
  }

  DesignedMapVersion version(int id, int version) {
    return versions(id).stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("version of the designed map", version));
  }

  /** The version by which journeys are judged: the one in force, else the one that will be. */
  DesignedMapVersion judging(int id) {
    Instant now = clock.instant();
    List<DesignedMapVersion> versions = versions(id);
    return versions.stream()
        .filter(one -> !one.validFrom().isAfter(now))
        .findFirst()
        .orElse(versions.get(0));
  }

  @Transactional
  public DesignedMapVersion create(Saving saving, Actor actor) {
    saving.map().read();
    rows.waitToWrite();
    if (rows.newest().size() >= MOST) {
      throw new Refusal(
          CommonError.CONFLICT,
          "There are %d designed maps already.".formatted(MOST),
          "Change one that you do not need any more.");
    }
    checkName(saving.map().name(), null);
    return write(rows.create(), 1, saving, false, actor, "map.created");
  }

  @Transactional
  public DesignedMapVersion change(int id, Saving saving, IfMatch seen, Actor actor) {
    saving.map().read();
    rows.waitToWrite();
    DesignedMapVersion before = map(id);
    seen.mustBe(before.version());
    checkName(saving.map().name(), id);
    return write(id, before.version() + 1, saving, before.archived(), actor, "map.changed");
  }

  @Transactional
  public DesignedMapVersion change(int id, Change change, IfMatch seen, Actor actor) {
    rows.waitToWrite();
    DesignedMapVersion before = map(id);
    seen.mustBe(before.version());
    boolean archived = change.archived() == null ? before.archived() : change.archived();
    MapForm form = change.name() == null ? before.form() : before.form().named(change.name());
    form.read();
    if (!archived) {
      checkName(form.name(), id);
    }
    // What will be in force only later stays so.
    Instant now = now();
    Instant from = before.validFrom().isAfter(now) ? before.validFrom() : now;
    String action = archived == before.archived() ? "map.renamed" : "map.archived";
    return write(
        id,
        before.version() + 1,
        new Saving(form, from),
        archived,
        actor,
        archived || archived == before.archived() ? action : "map.returned");
  }

  private void checkName(String name, @Nullable Integer own) {
    boolean taken =
        rows.newest().stream()
            .filter(one -> !one.archived() && !Integer.valueOf(one.map()).equals(own))
            .anyMatch(one -> one.form().name().equalsIgnoreCase(name));
    if (taken) {
      throw new Refusal(
              CommonError.CONFLICT,
              "There is a designed map of that name already.",
              "Choose another name.")
          .about(name);
    }
  }

  private DesignedMapVersion write(
      int id, int version, Saving saving, boolean archived, Actor actor, String action) {
    Instant from = saving.validFrom();
    DesignedMapVersion written =
        new DesignedMapVersion(
            id,
            version,
            saving.map(),
            archived,
            from == null ? now() : from.truncatedTo(ChronoUnit.MICROS),
            now(),
            actor.login());
    rows.write(written);
    audit.record(action, Integer.toString(id), Map.of("version", version));
    return written;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
