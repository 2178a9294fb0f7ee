package throughline.customers.rights;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;
import throughline.sources.SourceKind;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;

/** The rules by which data go when their time is over; none at first. */
@Component
class RetentionRules {
  private final JdbcClient jdbc;
  private final Sources sources;
  private final PurposesNeed purposes;
  private final Audit audit;
  private final Clock clock;

  RetentionRules(
      JdbcClient jdbc, Sources sources, PurposesNeed purposes, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.purposes = purposes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A line of the list: a source, or customers as a whole.
   *
   * @param name of the source; empty for customers
   * @param days null where everything is kept
   * @param declaredDays what the register of processing says of the source
   * @param need for how long the purposes need it that the register names
   * @param version 0 where there is no rule, another one after every change
   */
  record Line(
      int source,
      String name,
      @Nullable Integer days,
      @Nullable Integer declaredDays,
      PurposesNeed.Need need,
      @Nullable Instant changedAt,
      @Nullable String changedBy,
      long version) {}

  List<RetentionRule> all() {
    return jdbc.sql("select source, days from customers.retention_rule order by source")
        .query((row, number) -> new RetentionRule(row.getInt(1), row.getInt(2)))
        .list();
  }

  /** Customers first, then every source, with or without a rule. */
  List<Line> lines() {
    Map<Integer, Line> ruled = new HashMap<>();
    jdbc.sql(
            """
            select source, days, changed_at, changed_by, xmin::text::bigint
            from customers.retention_rule
            """)
        .query(
            row -> {
              ruled.put(
                  row.getInt(1),
                  new Line(
                      row.getInt(1),
                      "",
                      row.getInt(2),
                      null,
                      PurposesNeed.Need.NONE,
                      row.getTimestamp(3).toInstant(),
                      row.getString(4),
                      row.getLong(5)));
            });
    Map<Integer, Integer> declared = declared();
    Map<Integer, PurposesNeed.Need> needs = purposes.bySource();
    List<Line> lines = new ArrayList<>();
    lines.add(line(RetentionRule.CUSTOMERS, "", ruled, declared, needs));
    for (SourceSummary source : sources.sources()) {
      if (source.kind() != SourceKind.DECISIONS) {
        lines.add(line(source.id().value(), source.name(), ruled, declared, needs));
      }
    }
    return lines;
  }

  private Map<Integer, Integer> declared() {
    Map<Integer, Integer> declared = new HashMap<>();
    jdbc.sql(
            """
            select source, retention_days from customers.register_entry
            where retention_days is not null
            """)
        .query(
            row -> {
              declared.put(row.getInt(1), row.getInt(2));
            });
    return declared;
  }

  private static Line line(
      int source,
      String name,
      Map<Integer, Line> ruled,
      Map<Integer, Integer> declared,
      Map<Integer, PurposesNeed.Need> needs) {
    Line rule = ruled.get(source);
    return new Line(
        source,
        name,
        rule == null ? null : rule.days(),
        declared.get(source),
        needs.getOrDefault(source, PurposesNeed.Need.NONE),
        rule == null ? null : rule.changedAt(),
        rule == null ? null : rule.changedBy(),
        rule == null ? 0 : rule.version());
  }

  /** Refuses unless the caller has seen the rule as it is, or that there is none. */
  void mustBeSeen(int source, IfMatch seen) {
    jdbc.sql("lock table customers.retention_rule in share row exclusive mode").update();
    seen.mustBe(
        jdbc.sql("select xmin::text::bigint from customers.retention_rule where source = ?")
            .param(source)
            .query(Long.class)
            .optional()
            .orElse(0L));
  }

  /** Switches a rule on, in the caller's transaction. */
  void set(RetentionRule rule) {
    jdbc.sql(
            """
            insert into customers.retention_rule (source, days, changed_at, changed_by)
            values (:source, :days, :now, :by)
            on conflict (source) do update set days = excluded.days,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("source", rule.source())
        .param("days", rule.days())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Actor.current().login())
        .update();
    audit.record(
        "retention.switched_on", Integer.toString(rule.source()), Map.of("days", rule.days()));
  }

  /** Switches a rule off, in the caller's transaction. */
  void forget(int source) {
    if (jdbc.sql("delete from customers.retention_rule where source = ?").param(source).update()
        > 0) {
      audit.record("retention.switched_off", Integer.toString(source));
    }
  }

  /** The source of a rule as it is written in addresses: its number, or "customers". */
  int source(String written) {
    if (written.equals("customers")) {
      return RetentionRule.CUSTOMERS;
    }
    return sources.sources().stream()
        .filter(one -> one.kind() != SourceKind.DECISIONS)
        .map(one -> one.id().value())
        .filter(id -> Integer.toString(id).equals(written))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("source", written));
  }
}
