package throughline.customers.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.HoldsPersonalData;
import throughline.customers.Person;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.JobKind;
import throughline.platform.JobRun;
import throughline.platform.Jobs;
import throughline.platform.Refusal;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/** Handing people what is known of them, as a job with a file that is kept for a few days. */
@Component
class Exports {
  static final String KIND = "person-export";
  static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final KnownPeople people;
  private final Sources sources;
  private final RetentionRules rules;
  private final Audit audit;
  private final Clock clock;

  Exports(
      JdbcClient jdbc,
      KnownPeople people,
      Sources sources,
      RetentionRules rules,
      Audit audit,
      Clock clock) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.people = people;
    this.sources = sources;
    this.audit = audit;
    this.clock = clock;
  }

  /** A kept export; without bytes while it is made. */
  record Kept(
      UUID id,
      long customer,
      @Nullable UUID job,
      String requestedBy,
      Instant requestedAt,
      Instant expiresAt,
      @Nullable Long bytes) {}

  private static final String KEPT_COLUMNS =
      "select id, customer, job, requested_by, requested_at, expires_at, cast(length(content) as"
          + " bigint) from customers.person_export ";

  /** Notes that an export is wanted; must run in a transaction, together with its job. */
  UUID request(long customer, Jobs jobs) {
    Person person = people.person(customer);
    if (person.records().isEmpty()) {
      throw Refusal.notFound("customer", customer);
    }
    UUID id = UUID.randomUUID();
    UUID job = jobs.start(KIND, "Export of a person's data", Map.of("export", id.toString()));
    jdbc.sql(
            """
            insert into customers.person_export
              (id, customer, job, requested_by, requested_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            person.customer(),
            job,
            Actor.current().login(),
            Timestamp.from(clock.instant()),
            Timestamp.from(clock.instant().plus(KEPT)))
        .update();
    audit.record("export.requested", id.toString(), Map.of("customer", person.customer()));
    return id;
  }

  List<Kept> newest(int limit) {
    return jdbc.sql(KEPT_COLUMNS + "order by requested_at desc, id desc limit ?")
        .param(limit)
        .query((row, number) -> kept(row))
        .list();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(KEPT_COLUMNS + "where id = ?")
        .param(id)
        .query((row, number) -> kept(row))
        .optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getTimestamp(5).toInstant(),
        row.getTimestamp(6).toInstant(),
        row.getObject(7, Long.class));
  }

  /** The file, while it is kept. */
  byte[] content(UUID id) {
    byte[] content =
        jdbc.sql("select content from customers.person_export where id = ? and expires_at > ?")
            .params(id, Timestamp.from(clock.instant()))
            .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
            .optional()
            .flatMap(bytes -> bytes)
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonError.NOT_FOUND,
                        "The file of this export is not there: it is still made, or its time is"
                            + " over.",
                        "Wait for the job, or ask for a new export."));
    audit.record("export.downloaded", id.toString());
    return content;
  }

  /** Takes away what is kept too long already. */
  int expire() {
    return jdbc.sql("delete from customers.person_export where expires_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  void delete(UUID id) {
    if (jdbc.sql("delete from customers.person_export where id = ?").param(id).update() == 0) {
      throw Refusal.notFound("export", id);
    }
    audit.record("export.deleted", id.toString());
  }

  /** What stands around the data: what it is for, where it came from, who has it, for how long. */
  Map<String, Object> about(Person person) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("customer", Long.toString(person.customer()));
    about.put("createdAt", clock.instant().toString());
    about.put(
        "purposes",
        List.of(
            "To see everything that happened between this person and the organisation in one"
                + " place, to serve them, and to find where the organisation makes them wait."));
    about.put("sources", sourcesOf(person));
    about.put(
        "recipients",
        List.of(
            "The departments that the sources belong to, by their roles. Nobody outside: this"
                + " installation passes nothing on."));
    about.put("retention", retention(person));
    about.put(
        "rights",
        "Erasure, restriction, objection and correction are asked for at the organisation that"
            + " gave this file.");
    return about;
  }

  private List<Map<String, String>> sourcesOf(Person person) {
    return new TreeSet<>(person.records().stream().map(Person.RecordOf::source).toList())
        .stream()
            .map(source -> sources.source(new SourceId(source)))
            .map(
                source ->
                    Map.of(
                        "source", source.name(),
                        "department", source.department() == null ? "" : source.department(),
                        "number", Integer.toString(source.id().value())))
            .toList();
  }

  private List<String> retention(Person person) {
    Set<Integer> given =
        person.records().stream().map(Person.RecordOf::source).collect(Collectors.toSet());
    List<String> said = new ArrayList<>();
    for (RetentionRule rule : rules.all()) {
      if (rule.isOfCustomers()) {
        said.add("Everything: %d days after the last thing that happened.".formatted(rule.days()));
      } else if (given.contains(rule.source())) {
        said.add(
            "What %s gave: %d days."
                .formatted(sources.source(new SourceId(rule.source())).name(), rule.days()));
      }
    }
    said.add("All else until the person or the organisation asks for erasure.");
    return said;
  }

  /** The job that makes the file. */
  @Component
  static final class Making implements JobKind {
    private final Exports exports;
    private final KnownPeople people;
    private final Holders holders;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Making(
        Exports exports,
        KnownPeople people,
        Holders holders,
        JdbcClient jdbc,
        TransactionTemplate transactions) {
      this.exports = exports;
      this.people = people;
      this.holders = holders;
      this.jdbc = jdbc;
      this.transactions = transactions;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void run(JobRun run) {
      UUID id = UUID.fromString(run.parameter("export"));
      transactions.executeWithoutResult(
          status -> exports.find(id).ifPresent(wanted -> make(wanted, run)));
    }

    private void make(Kept wanted, JobRun run) {
      Person person = people.person(wanted.customer());
      ExportFile file = new ExportFile();
      for (HoldsPersonalData holder : holders.all()) {
        holder.export(person, file);
      }
      jdbc.sql("update customers.person_export set content = :content where id = :id")
          .param("content", file.zipped(exports.about(person)))
          .param("id", wanted.id())
          .update();
      run.progress(1, 1);
      run.message("%d rows are ready for the person.".formatted(file.rows()));
    }
  }
}
