package throughline.customers.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.customers.Masking;
import throughline.customers.matching.IdentityController.Started;
import throughline.customers.matching.MatchingSettings.Settings;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.Jobs;
import throughline.platform.Refusal;

/** Starting, applying and throwing away resolutions, one at a time. */
@Service
class StartingResolutions {
  private static final List<String> UNDER_WAY = List.of("computing", "waiting", "applying");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Jobs jobs;
  private final Audit audit;
  private final Resolutions resolutions;
  private final MatchingSettings settings;
  private final LearningAll learning;
  private final WhoIsWho who;

  StartingResolutions(
      JdbcClient jdbc,
      Clock clock,
      Jobs jobs,
      Audit audit,
      Resolutions resolutions,
      MatchingSettings settings,
      LearningAll learning,
      WhoIsWho who) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.jobs = jobs;
    this.audit = audit;
    this.resolutions = resolutions;
    this.settings = settings;
    this.learning = learning;
    this.who = who;
  }

  /** A resolution as people see it. */
  record Summary(
      String id,
      String state,
      Instant startedAt,
      String by,
      boolean learned,
      double upper,
      double lower,
      int merged,
      int split,
      @Nullable Instant appliedAt,
      @Nullable String appliedBy,
      boolean settled,
      @Nullable String job,
      @Nullable String message,
      boolean byItself) {
    static Summary of(Resolution one) {
      return new Summary(
          Long.toString(one.id()),
          one.state(),
          one.startedAt(),
          one.by(),
          one.learns(),
          one.upper(),
          one.lower(),
          one.merged(),
          one.split(),
          one.appliedAt(),
          one.appliedBy(),
          one.settled(),
          one.job() == null ? null : one.job().toString(),
          one.message(),
          one.byItself());
    }
  }

  /**
   * What would change if a resolution were applied.
   *
   * @param other the customer that is left; null where a new one begins
   */
  record Change(
      String number,
      String kind,
      String customer,
      @Nullable String customerName,
      @Nullable String other,
      @Nullable String otherName,
      List<String> records) {}

  Optional<Resolution> underWay() {
    return UNDER_WAY.stream().flatMap(state -> resolutions.withState(state).stream()).findFirst();
  }

  long records() {
    return jdbc.sql("select count(*) from customers.record where name is not null")
        .query(Long.class)
        .single();
  }

  /**
   * Begins to compute a resolution with what is set.
   *
   * @param learn whether weights are learned anew, or only thresholds change
   */
  @Transactional
  public Started start(boolean learn, Actor actor) {
    return start(learn, actor, false);
  }

  /** Begins to compute one that nobody asked for. */
  @Transactional
  public Started startByItself() {
    return start(true, Actor.SYSTEM, true);
  }

  private Started start(boolean learn, Actor actor, boolean byItself) {
    who.lock();
    mustBeFree();
    Settings now = settings.now();
    Optional<Resolution> inForce = resolutions.inForce();
    if (!learn && inForce.isEmpty()) {
      throw refused("Nothing was learned yet.", "Start one that learns.");
    }
    long id =
        jdbc.sql(
                """
                insert into customers.resolution
                  (state, started_at, by, learned, meanings, upper, lower, by_itself, newest)
                values ('computing', :now, :by, :learned, cast(:meanings as jsonb), :upper, :lower,
                  :by_itself, (select coalesce(max(id), 0) from customers.record))
                returning id
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.login())
            .param("learned", learn ? 0 : inForce.orElseThrow().learned())
            .param(
                "meanings",
                Resolutions.JSON.writeValueAsString(
                    (learn ? now.meanings() : inForce.orElseThrow().meanings()).kinds()))
            .param("upper", now.upper())
            .param("lower", now.lower())
            .param("by_itself", byItself)
            .query(Long.class)
            .single();
    if (learn) {
      jdbc.sql("update customers.resolution set learned = id where id = :id")
          .param("id", id)
          .update();
    }
    audit.record("identity.resolution.started", Long.toString(id));
    return started(id, ResolvingAgain.KIND, "Who is who is resolved again");
  }

  private void mustBeFree() {
    if (who.isBeingReadAgain()) {
      throw new Refusal(
          CommonError.UNAVAILABLE,
          "The customers are being read anew from the log.",
          "Try again when it is done; Administration shows how far it is.");
    }
    underWay()
        .ifPresent(
            one -> {
              throw refused("A resolution is under way.", "Apply it or throw it away first.");
            });
    boolean settling = resolutions.inForce().filter(one -> !one.settled()).isPresent();
    if (settling) {
      throw refused("The last resolution is still taking effect.", "Wait until its job is done.");
    }
  }

  private static Refusal refused(String detail, String next) {
    return new Refusal(CommonError.CONFLICT, detail, next);
  }

  private Started started(long id, String kind, String name) {
    UUID job = jobs.start(kind, name, Map.of(ResolvingAgain.RESOLUTION, Long.toString(id)));
    jdbc.sql("update customers.resolution set job = :job where id = :id")
        .param("job", job)
        .param("id", id)
        .update();
    return new Started(Long.toString(id), job.toString());
  }

  /** Lets a resolution that was looked at count. */
  @Transactional
  public Started apply(long id, Actor actor) {
    who.lock();
    mustWait(id);
    jdbc.sql(
            """
            update customers.resolution
            set state = 'applying', applied_at = :now, applied_by = :by where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.login())
        .param("id", id)
        .update();
    audit.record("identity.resolution.applied", Long.toString(id));
    return started(id, ApplyingResolution.KIND, "A resolution takes effect");
  }

  private void mustWait(long id) {
    Resolution resolution =
        resolutions.find(id).orElseThrow(() -> Refusal.notFound("resolution", id));
    if (!resolution.state().equals("waiting")) {
      throw refused(
          "The resolution is %s.".formatted(resolution.state()),
          "Only one that is computed and waits can be applied or thrown away.");
    }
  }

  @Transactional
  public void discard(long id) {
    who.lock();
    mustWait(id);
    resolutions.state(id, "discarded", null);
    if (resolutions.find(id).orElseThrow().learns()) {
      learning.forget(id);
    }
    audit.record("identity.resolution.discarded", Long.toString(id));
  }

  List<Change> changes(long id, long after, int limit, Masking masking) {
    return jdbc.sql(
            """
            select c.*,
              (select min(name) from customers.record r where r.customer = c.customer) as name,
              (select min(name) from customers.record r where r.customer = c.other) as other_name
            from customers.resolution_change c
            where c.resolution = :id and c.number > :after order by c.number limit :limit
            """)
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Change(
                    row.getString("number"),
                    row.getString("kind"),
                    row.getString("customer"),
                    masking.name(row.getString("name")),
                    row.getString("other"),
                    masking.name(row.getString("other_name")),
                    Stream.of((Long[]) row.getArray("records").getArray())
                        .map(String::valueOf)
                        .toList()))
        .list();
  }
}
