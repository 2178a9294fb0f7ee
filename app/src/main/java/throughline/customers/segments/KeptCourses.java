package throughline.customers.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.organisation.JoinedDepartments;

/**
 * The courses of segments, counted one at a time and kept for a while: each is a pass over
 * everybody's timelines, a list of segments shows one for each, and weeks that are over hardly
 * change. Whoever is restricted is left out at once.
 */
@Component
class KeptCourses {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Asked, Kept> kept = new LinkedHashMap<>();

  KeptCourses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param joined what departments of the condition are counted as
   * @param hidden differs where other customers are restricted
   */
  private record Asked(
      ConditionForm condition, JoinedDepartments joined, LocalDate until, long hidden) {}

  private record Kept(Instant at, List<Segments.Week> course) {}

  /** The course of a condition until a day, as it was counted lately or is now. */
  synchronized List<Segments.Week> course(
      ConditionForm condition,
      JoinedDepartments joined,
      LocalDate until,
      Supplier<List<Segments.Week>> counting) {
    Instant now = clock.instant();
    kept.values().removeIf(one -> one.at().plus(KEPT).isBefore(now));
    Asked asked = new Asked(condition, joined, until, hidden());
    Kept known = kept.get(asked);
    if (known == null) {
      known = new Kept(now, counting.get());
      kept.put(asked, known);
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return known.course();
  }

  private long hidden() {
    return jdbc.sql(
            """
            select coalesce(sum(hashint8(customer)::bigint), 0)::bigint
            from customers.restricted_customer
            """)
        .query(Long.class)
        .single();
  }
}
