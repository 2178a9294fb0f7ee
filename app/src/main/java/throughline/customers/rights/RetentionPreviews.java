package throughline.customers.rights;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Actor;
import throughline.platform.JobKind;
import throughline.platform.JobRun;
import throughline.platform.Jobs;
import throughline.platform.Refusal;
import throughline.sources.ItemsOfPeople;
import throughline.sources.SourceId;
import tools.jackson.databind.json.JsonMapper;

/** What rules would take, counted by a job before they may be switched on. */
@Component
class RetentionPreviews {
  static final String KIND = "retention-preview";

  /** Somebody who looked at it longer ago does not know any more what it takes. */
  static final Duration GOOD_FOR = Duration.ofHours(24);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Overdue overdue;
  private final ItemsOfPeople items;
  private final Clock clock;

  RetentionPreviews(JdbcClient jdbc, Overdue overdue, ItemsOfPeople items, Clock clock) {
    this.jdbc = jdbc;
    this.overdue = overdue;
    this.items = items;
    this.clock = clock;
  }

  /**
   * What goes for one reason.
   *
   * @param why silent (nothing happens with them any more), past (it happened long ago) or unread
   *     (nobody could read it)
   */
  record Part(String why, long customers, long records, long items) {
    static Part of(String why, Overdue.Amount amount) {
      return new Part(why, amount.customers(), amount.records(), amount.items());
    }
  }

  /**
   * What a rule would take now.
   *
   * @param before what is older is due
   * @param kept what stays although it is due, because customers are held or restricted
   */
  record Found(Instant before, List<Part> taken, List<Part> kept) {
    Found {
      taken = List.copyOf(taken);
      kept = List.copyOf(kept);
    }
  }

  /** A preview; without what was found while it is counted. */
  record Preview(UUID id, RetentionRule rule, @Nullable UUID job, @Nullable Found found) {}

  /** Asks for a preview; must run in a transaction, together with its job. */
  UUID ask(RetentionRule rule, Jobs jobs) {
    jdbc.sql("delete from customers.retention_preview where asked_at < ?")
        .param(Timestamp.from(clock.instant().minus(GOOD_FOR)))
        .update();
    UUID id = UUID.randomUUID();
    UUID job = jobs.start(KIND, "Preview of a retention rule", Map.of("preview", id.toString()));
    jdbc.sql(
            """
            insert into customers.retention_preview (id, source, days, asked_at, asked_by, job)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            rule.source(),
            rule.days(),
            Timestamp.from(clock.instant()),
            Actor.current().login(),
            job)
        .update();
    return id;
  }

  Optional<Preview> find(UUID id) {
    return jdbc.sql("select source, days, job, found from customers.retention_preview where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Preview(
                    id,
                    new RetentionRule(row.getInt(1), row.getInt(2)),
                    row.getObject(3, UUID.class),
                    row.getString(4) == null
                        ? null
                        : JSON.readValue(row.getString(4), Found.class)))
        .optional();
  }

  /** Refuses a rule of which nobody has seen what it takes, or one that takes as little. */
  void mustHaveSeen(RetentionRule rule) {
    boolean seen =
        jdbc.sql(
                """
                select exists (select from customers.retention_preview where source = ?
                  and days <= ? and found is not null and asked_at >= ?)
                """)
            .params(rule.source(), rule.days(), Timestamp.from(clock.instant().minus(GOOD_FOR)))
            .query(Boolean.class)
            .single();
    if (!seen) {
      throw new Refusal(
              RightsError.NOT_LOOKED_AT,
              "Nobody has looked at what %d days would take.".formatted(rule.days()),
              "Look at the preview first: what goes cannot be brought back.")
          .about(rule.days());
    }
  }

  private Found count(RetentionRule rule) {
    Instant before = rule.before(clock.instant());
    List<Part> taken = new ArrayList<>();
    List<Part> kept = new ArrayList<>();
    Overdue.Due silent = overdue.silent(rule, before);
    taken.add(Part.of("silent", silent.taken()));
    kept.add(Part.of("silent", silent.kept()));
    if (!rule.isOfCustomers()) {
      Overdue.Due past = overdue.past(rule, before, silent.customers());
      taken.add(Part.of("past", past.taken()));
      kept.add(Part.of("past", past.kept()));
      int unread = items.unreadBefore(new SourceId(rule.source()), before).size();
      taken.add(new Part("unread", 0, 0, unread));
    }
    return new Found(before, taken, kept);
  }

  /** The job that counts. */
  @Component
  static final class Counting implements JobKind {
    private final RetentionPreviews previews;
    private final JdbcClient jdbc;

    Counting(RetentionPreviews previews, JdbcClient jdbc) {
      this.previews = previews;
      this.jdbc = jdbc;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void run(JobRun run) {
      UUID id = UUID.fromString(run.parameter("preview"));
      previews
          .find(id)
          .ifPresent(
              preview ->
                  jdbc.sql(
                          """
                          update customers.retention_preview set found = cast(? as jsonb)
                          where id = ?
                          """)
                      .params(JSON.writeValueAsString(previews.count(preview.rule())), id)
                      .update());
      run.progress(1, 1);
      run.message("It is counted what the rule would take; nothing was taken.");
    }
  }
}
