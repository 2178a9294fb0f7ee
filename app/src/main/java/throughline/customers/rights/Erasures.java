package throughline.customers.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Person;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.JobKind;
import throughline.platform.JobRun;
import throughline.platform.Jobs;
import throughline.platform.Refusal;

/** Erasures as people ask for them: looked at first, then decided, done by a job and certified. */
@Component
class Erasures {
  static final String KIND = "person-erasure";

  private final JdbcClient jdbc;
  private final KnownPeople people;
  private final Hashes hashes;
  private final ErasureRegister register;
  private final TakesDecisions decisions;
  private final Holders holders;
  private final Holds holds;

  Erasures(
      JdbcClient jdbc,
      KnownPeople people,
      Hashes hashes,
      ErasureRegister register,
      TakesDecisions decisions,
      Holders holders,
      Holds holds) {
    this.jdbc = jdbc;
    this.people = people;
    this.hashes = hashes;
    this.register = register;
    this.decisions = decisions;
    this.holders = holders;
    this.holds = holds;
  }

  /** An erasure in the list. */
  record Kept(
      UUID id,
      Instant at,
      String by,
      String ground,
      String state,
      @Nullable UUID job,
      @Nullable Instant finishedAt,
      @Nullable Instant liftedAt) {
    static Kept of(ResultSet row, int number) throws SQLException {
      return new Kept(
          row.getObject("id", UUID.class),
          row.getTimestamp("at").toInstant(),
          row.getString("by"),
          row.getString("ground"),
          row.getString("state"),
          row.getObject("job", UUID.class),
          row.getTimestamp("finished_at") == null
              ? null
              : row.getTimestamp("finished_at").toInstant(),
          row.getTimestamp("lifted_at") == null ? null : row.getTimestamp("lifted_at").toInstant());
    }
  }

  /** What would go, and the holds that forbid it. */
  record Preview(
      long customer,
      String confirmation,
      List<RecordLine> records,
      Map<String, Long> rows,
      List<Hold> holds) {}

  /** A record that would go. */
  record RecordLine(long id, int source, String key, @Nullable String name) {}

  Preview preview(long customer, Collection<Long> part) {
    Person person = people.person(customer, part);
    mustBeSomebody(customer, person);
    Map<String, Long> rows = new TreeMap<>();
    holders
        .all()
        .forEach(
            holder ->
                holder
                    .find(person)
                    .forEach(
                        (table, number) -> {
                          if (number > 0) {
                            rows.put(holder.module() + "." + table, number);
                          }
                        }));
    return new Preview(
        person.customer(),
        confirmation(person),
        lines(person),
        rows,
        holds.standing(person.customer()));
  }

  private List<RecordLine> lines(Person person) {
    return jdbc.sql(
            "select id, source, key, name from customers.record where id = any(:ids) order by id")
        .param("ids", person.recordIds())
        .query(
            (row, number) ->
                new RecordLine(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** What has to be typed: the name where there is one, else the number. */
  private String confirmation(Person person) {
    return jdbc.sql(
            """
            select name from customers.record where id = any(:ids) and name is not null
            order by id limit 1
            """)
        .param("ids", person.recordIds())
        .query(String.class)
        .optional()
        .orElse(Long.toString(person.customer()));
  }

  /** Decides that a person is erased; the job that does it is yet to be started. */
  UUID decide(long customer, Collection<Long> part, String typed, String ground) {
    if (!ErasureDecision.GROUNDS.contains(ground)) {
      throw Refusal.invalid(
              "The ground (%s) is not known.".formatted(ground),
              "Give one of %s.".formatted(ErasureDecision.GROUNDS.stream().sorted().toList()))
          .about(ground);
    }
    UUID id = UUID.randomUUID();
    decisions.take(
        ErasureDecision.KIND,
        new Word(Actor.current(), ""),
        () -> {
          Person person = people.person(customer, part);
          mustBeSomebody(customer, person);
          holds.mustNotHold(person.customer());
          mustBeConfirmed(person, typed);
          jdbc.sql(
                  """
                  insert into customers.erasure_record (erasure, record)
                  select cast(:id as uuid), record from unnest(:records) as record
                  """)
              .param("id", id)
              .param("records", person.recordIds())
              .update();
          ErasureDecision decision = ErasureDecision.of(id, ground, hashes.of(person));
          register.add(decision);
          return decision;
        });
    return id;
  }

  private static void mustBeSomebody(long customer, Person person) {
    if (person.records().isEmpty()) {
      throw new Refusal(
              CommonError.NOT_FOUND,
              "Nothing is known of the customer (%d); perhaps it was erased.".formatted(customer),
              "Look among the erasures.")
          .about(customer);
    }
  }

  private void mustBeConfirmed(Person person, String typed) {
    if (!folded(typed).equals(folded(confirmation(person)))) {
      throw Refusal.invalid(
          "The name is not the one of this customer.",
          "Erasure cannot be undone: type the name exactly as the preview shows it.");
    }
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Lets an erased person in again, who asked for it. */
  void readmit(UUID erasure) {
    Kept kept = find(erasure).orElseThrow(() -> Refusal.notFound("erasure", erasure));
    if (kept.ground().equals(ErasureDecision.RETENTION)) {
      throw new Refusal(
          CommonError.CONFLICT,
          "What the rules of retention took keeps nobody out.",
          "Whoever comes back is known from what is new.");
    }
    if (!kept.state().equals("certified")) {
      throw new Refusal(
          CommonError.CONFLICT, "The erasure is not finished.", "Wait for its certificate.");
    }
    decisions.take(Readmission.KIND, new Word(Actor.current(), ""), () -> new Readmission(erasure));
  }

  Optional<Kept> find(UUID erasure) {
    return jdbc.sql("select * from customers.erasure where id = :id")
        .param("id", erasure)
        .query(Kept::of)
        .optional();
  }

  List<Kept> newest(int limit) {
    return jdbc.sql("select * from customers.erasure order by at desc, id desc limit :limit")
        .param("limit", limit)
        .query(Kept::of)
        .list();
  }

  Optional<String> certificate(UUID erasure) {
    return jdbc.sql(
            "select certificate from customers.erasure where id = :id and certificate is not null")
        .param("id", erasure)
        .query(String.class)
        .optional();
  }

  /** Starts the job of an erasure; must run in a transaction. */
  UUID start(UUID erasure, Jobs jobs) {
    UUID job = jobs.start(KIND, "Erasure of a person", Map.of("erasure", erasure.toString()));
    jdbc.sql("update customers.erasure set job = :job where id = :id")
        .param("job", job)
        .param("id", erasure)
        .update();
    return job;
  }

  /** The job that erases. */
  @Component
  static final class Doing implements JobKind {
    private final Erasing erasing;

    Doing(Erasing erasing) {
      this.erasing = erasing;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
      erasing.erase(
          UUID.fromString(run.parameter("erasure")),
          (done, sentence) -> {
            run.progress(done, Erasing.STEPS);
            run.message(sentence);
          });
      run.progress(Erasing.STEPS, Erasing.STEPS);
      run.message("The person is erased; the certificate is ready.");
    }
  }
}
