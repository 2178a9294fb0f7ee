package throughline.customers.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;
import throughline.sources.SourceKind;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;

/**
 * The register of processing (Art. 30), from what is configured now: a line for each purpose and
 * for each source. What a source's line lacks is missing until somebody says it.
 */
@Component
class Register {
  private final JdbcClient jdbc;
  private final Sources sources;
  private final PurposeRows purposes;
  private final Audit audit;
  private final Clock clock;

  Register(JdbcClient jdbc, Sources sources, PurposeRows purposes, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.purposes = purposes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A line.
   *
   * @param kind purpose or source
   * @param retentionDays how long data are kept, as it is said
   * @param ruleDays how long they are kept, by the rule of retention that is switched on
   * @param missing what nobody has said yet
   * @param version of a source's entry; 0 where there is none
   */
  record RegisterLine(
      String kind,
      String id,
      String name,
      @Nullable String department,
      String owner,
      @Nullable Ground ground,
      boolean active,
      List<String> purposes,
      String subjects,
      List<String> channels,
      List<String> recipients,
      @Nullable Integer retentionDays,
      @Nullable Integer ruleDays,
      String note,
      List<String> missing,
      int version,
      @Nullable Instant changedAt,
      @Nullable String changedBy) {}

  /** What a person says of a source. */
  record Entry(
      String owner,
      List<String> purposes,
      String subjects,
      List<String> recipients,
      @Nullable Integer retentionDays,
      String note) {

    static final Entry NONE = new Entry("", List.of(), "", List.of(), null, "");
    private static final int LONGEST = 2_000;

    Entry {
      purposes = List.copyOf(new TreeSet<>(purposes));
      recipients = List.copyOf(recipients);
      if (retentionDays != null && retentionDays < 1) {
        throw new IllegalArgumentException("Data are kept for at least one day.");
      }
      if (owner.length() + subjects.length() + note.length() + recipients.toString().length()
          > LONGEST) {
        throw new IllegalArgumentException("An entry has at most 2,000 characters.");
      }
    }

    List<String> missing() {
      List<String> missing = new ArrayList<>();
      if (owner.isBlank()) {
        missing.add("owner");
      }
      if (purposes.isEmpty()) {
        missing.add("purposes");
      }
      if (subjects.isBlank()) {
        missing.add("subjects");
      }
      return missing;
    }
  }

  private record Kept(Entry entry, int version, @Nullable Instant at, @Nullable String by) {
    static final Kept NOTHING = new Kept(Entry.NONE, 0, null, null);
  }

  List<RegisterLine> lines(Locale locale) {
    List<RegisterLine> lines = new ArrayList<>();
    purposes.all().forEach(one -> lines.add(line(one, locale)));
    Map<Integer, Kept> kept = kept();
    Map<Integer, Integer> rules = rules();
    for (SourceSummary source : sources.sources()) {
      // The house itself is no source that anybody connected.
      if (source.kind() != SourceKind.DECISIONS) {
        int id = source.id().value();
        lines.add(line(source, kept.getOrDefault(id, Kept.NOTHING), rules.get(id)));
      }
    }
    return lines;
  }

  private Map<Integer, Integer> rules() {
    Map<Integer, Integer> rules = new HashMap<>();
    jdbc.sql("select source, days from customers.retention_rule")
        .query(
            row -> {
              rules.put(row.getInt(1), row.getInt(2));
            });
    return rules;
  }

  private static RegisterLine line(Purpose purpose, Locale locale) {
    Purpose.Terms terms = purpose.terms();
    return new RegisterLine(
        "purpose",
        Long.toString(purpose.id()),
        purpose.wording().in(locale.getLanguage()).name(),
        null,
        "",
        terms.ground(),
        terms.active(),
        List.of(purpose.key()),
        "",
        terms.channels(),
        terms.recipients(),
        terms.retentionDays(),
        null,
        "",
        List.of(),
        purpose.version(),
        null,
        null);
  }

  private static RegisterLine line(SourceSummary source, Kept kept, @Nullable Integer ruleDays) {
    Entry entry = kept.entry();
    return new RegisterLine(
        "source",
        Integer.toString(source.id().value()),
        source.name(),
        source.department(),
        entry.owner(),
        null,
        true,
        entry.purposes(),
        entry.subjects(),
        List.of(),
        entry.recipients(),
        entry.retentionDays(),
        ruleDays,
        entry.note(),
        entry.missing(),
        kept.version(),
        kept.at(),
        kept.by());
  }

  private Map<Integer, Kept> kept() {
    Map<Integer, Kept> kept = new HashMap<>();
    jdbc.sql("select * from customers.register_entry")
        .query(
            row -> {
              kept.put(row.getInt("source"), kept(row));
            });
    return kept;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Entry(
            row.getString("owner"),
            texts(row.getArray("purposes")),
            row.getString("subjects"),
            texts(row.getArray("recipients")),
            row.getObject("retention_days", Integer.class),
            row.getString("note")),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  /** Says of a source what it cannot say itself. */
  @Transactional
  public RegisterLine complete(int id, Entry entry, IfMatch seen, Actor actor) {
    SourceSummary source =
        sources.sources().stream()
            .filter(one -> one.id().value() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("source", id));
    mustBeKnown(entry.purposes());
    jdbc.sql("lock table customers.register_entry in share row exclusive mode").update();
    int version = kept().getOrDefault(id, Kept.NOTHING).version();
    seen.mustBe(version);
    write(id, entry, version + 1, actor);
    audit.record("register.completed", Integer.toString(id), Map.of("version", version + 1));
    return line(source, kept().getOrDefault(id, Kept.NOTHING), rules().get(id));
  }

  private void mustBeKnown(List<String> keys) {
    Set<String> unknown = new TreeSet<>(keys);
    purposes.all().forEach(one -> unknown.remove(one.key()));
    if (!unknown.isEmpty()) {
      throw Refusal.invalid(
              "The purposes (%s) are not declared.".formatted(unknown),
              "Declare them first, or choose others.")
          .about(unknown);
    }
  }

  private void write(int id, Entry entry, int version, Actor actor) {
    jdbc.sql(
            """
            insert into customers.register_entry (source, owner, purposes, subjects, recipients,
              retention_days, note, version, changed_at, changed_by)
            values (:source, :owner, :purposes, :subjects, :recipients, :retention, :note,
              :version, :at, :by)
            on conflict (source) do update set owner = excluded.owner,
              purposes = excluded.purposes, subjects = excluded.subjects,
              recipients = excluded.recipients, retention_days = excluded.retention_days,
              note = excluded.note, version = excluded.version,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("source", id)
        .param("owner", entry.owner())
        .param("purposes", entry.purposes().toArray(String[]::new))
        .param("subjects", entry.subjects())
        .param("recipients", entry.recipients().toArray(String[]::new))
        .param("retention", entry.retentionDays(), Types.INTEGER)
        .param("note", entry.note())
        .param("version", version)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", actor.login())
        .update();
  }
}
