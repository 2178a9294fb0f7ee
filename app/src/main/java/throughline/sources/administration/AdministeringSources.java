package throughline.sources.administration;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import throughline.organisation.Organisation;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.ForCommands;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;
import throughline.sources.SourceId;
import throughline.sources.SourceKind;
import throughline.sources.reading.Rebuilding;

/** Creating and changing sources and their write keys. */
@Component
@ForCommands
public class AdministeringSources {

  /** What a source is to be; null where it stays as it is. */
  record Change(
      @Nullable String name,
      @Nullable String department,
      @Nullable String region,
      @Nullable Boolean enabled,
      @Nullable List<String> allowedOrigins) {}

  private final JdbcClient database;
  private final Organisation organisation;
  private final Rebuilding rebuilding;
  private final Audit audit;
  private final Clock clock;

  AdministeringSources(
      JdbcClient database,
      Organisation organisation,
      Rebuilding rebuilding,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.organisation = organisation;
    this.rebuilding = rebuilding;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public SourceId create(String name, @Nullable String department, SourceKind kind) {
    if (name.isBlank()) {
      throw Refusal.invalid("A source needs a name.", "Name it after the system it is.");
    }
    if (kind == SourceKind.DECISIONS) {
      throw Refusal.invalid(
              "Decisions come from the workspace alone.", "Choose the kind events or files.")
          .about(kind.code());
    }
    know(department);
    Optional<Integer> id =
        database
            .sql(
                """
                insert into sources.source (name, department, kind, created_at)
                values (?, ?, ?, ?) on conflict (name) do nothing returning id
                """)
            .param(name.strip())
            .param(department)
            .param(kind.code())
            .param(Timestamp.from(clock.instant()))
            .query(Integer.class)
            .optional();
    if (id.isEmpty()) {
      throw taken(name);
    }
    audit.record("source.created", id.get().toString());
    return new SourceId(id.get());
  }

  @Transactional
  public void change(int id, Change change, IfMatch seen) {
    record Found(boolean reads, long version) {}
    Optional<Found> found =
        database
            .sql(
                """
                select coalesce(:department <> coalesce(department, ''), false)
                  or coalesce(:region <> coalesce(region, ''), false) as reads,
                  xmin::text::bigint as version
                from sources.source where id = :id and kind <> 'decisions' for update
                """)
            .param("department", change.department(), Types.VARCHAR)
            .param("region", change.region(), Types.VARCHAR)
            .param("id", id)
            .query((row, number) -> new Found(row.getBoolean(1), row.getLong(2)))
            .optional();
    if (found.isEmpty()) {
      throw Refusal.notFound("source", id);
    }
    seen.mustBe(found.get().version());
    know(change.department());
    refuseTakenName(id, change.name());
    if (found.get().reads()) {
      // Events without a mapping happen in the source's department, and phone numbers without a
      // country code are its region's: both are read again.
      rebuilding.correct(new SourceId(id), () -> write(id, change));
    } else {
      write(id, change);
    }
    audit.record("source.changed", Integer.toString(id));
  }

  private void write(int id, Change change) {
    List<String> origins = change.allowedOrigins();
    database
        .sql(
            """
            update sources.source set name = coalesce(:name, name),
              department = coalesce(:department, department),
              region = coalesce(:region, region), enabled = coalesce(:enabled, enabled),
              allowed_origins = coalesce(cast(:origins as text[]), allowed_origins)
            where id = :id
            """)
        .param("name", change.name(), Types.VARCHAR)
        .param("department", change.department(), Types.VARCHAR)
        .param("region", change.region(), Types.VARCHAR)
        .param("enabled", change.enabled(), Types.BOOLEAN)
        .param("origins", origins == null ? null : origins.toArray(String[]::new))
        .param("id", id)
        .update();
  }

  private void refuseTakenName(int id, @Nullable String name) {
    if (name != null
        && database
            .sql("select exists (select from sources.source where name = ? and id <> ?)")
            .params(name, id)
            .query(Boolean.class)
            .single()) {
      throw taken(name);
    }
  }

  private void know(@Nullable String department) {
    if (department != null && !department.isBlank()) {
      Objects.requireNonNull(organisation.departments(List.of(department)));
    }
  }

  private static Refusal taken(String name) {
    return new Refusal(
            CommonError.CONFLICT,
            "There is a source (%s) already.".formatted(name),
            "Use it, or choose another name.")
        .about(name);
  }

  /** A new write key, which nobody can show again. */
  @Transactional
  public WriteKey createKey(int source, @Nullable String name, Actor actor) {
    WriteKey key = WriteKey.random();
    int id =
        database
            .sql(
                """
                insert into sources.write_key (source, name, hash, hint, created_at, created_by)
                select id, ?, ?, ?, ?, ? from sources.source
                where id = ? and kind <> 'decisions' returning id
                """)
            .params(
                Arrays.asList(
                    name,
                    WriteKey.hash(key.value()),
                    key.hint(),
                    Timestamp.from(clock.instant()),
                    actor.id(),
                    source))
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Refusal.notFound("source", source));
    audit.record("write-key.created", Integer.toString(id), Map.of("source", source));
    return key;
  }

  @Transactional
  public void revokeKey(int source, int key) {
    int revoked =
        database
            .sql(
                """
                update sources.write_key set revoked_at = ?
                where id = ? and source = ? and revoked_at is null
                """)
            .params(Timestamp.from(clock.instant()), key, source)
            .update();
    if (revoked == 0) {
      throw Refusal.notFound("write key", key);
    }
    audit.record("write-key.revoked", Integer.toString(key), Map.of("source", source));
  }
}
