package throughline.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Whose interactions a timeline has: all of some records, and of some only those of a time.
 *
 * @param bounded records that are among {@code records} for a time only
 */
public record Lanes(long[] records, List<Bounded> bounded) {

  /**
   * The interactions that lie in the timeline of some records; parameter: records. Their concerns
   * are an array, because a join may walk through the interactions of everybody's concerns.
   */
  private static final String OWNED =
      """
      select * from customers.interaction where record = any(:records) and concern is null
      union all
      select * from customers.interaction
      where concern = any(array(select id from customers.concern where record = any(:records)))
      """;

  /** The times of the same, which the indexes know without the rows. */
  private static final String TIMES = OWNED.replace("select *", "select time");

  private static final String WITHIN =
      """
      select o.* from (%s) o where not exists (
        select from unnest(cast(:bounded as bigint[]), cast(:since as timestamptz[]),
          cast(:until as timestamptz[])) b(record, since, until)
        where b.record = coalesce(
            o.record, (select c.record from customers.concern c where c.id = o.concern))
          and (o.time < b.since or o.time >= b.until))
      """
          .formatted(OWNED);

  public Lanes {
    bounded = List.copyOf(bounded);
  }

  /** A record whose interactions count from a time and until a time, where there is one. */
  public record Bounded(long record, @Nullable Instant from, @Nullable Instant to) {}

  static Lanes of(long[] records) {
    return new Lanes(records, List.of());
  }

  /** The question for these interactions, without an order. */
  String question() {
    return bounded.isEmpty() ? OWNED : WITHIN;
  }

  /**
   * The question for their times alone, or null where these cannot be told without the interactions
   * themselves.
   */
  @Nullable String times() {
    return bounded.isEmpty() ? TIMES : null;
  }

  StatementSpec given(StatementSpec statement) {
    StatementSpec asked = statement.param("records", records);
    if (bounded.isEmpty()) {
      return asked;
    }
    return asked
        .param("bounded", bounded.stream().mapToLong(Bounded::record).toArray())
        .param("since", texts(bounded.stream().map(Bounded::from).toList(), "-infinity"))
        .param("until", texts(bounded.stream().map(Bounded::to).toList(), "infinity"));
  }

  private static String[] texts(List<@Nullable Instant> times, String otherwise) {
    return times.stream()
        .map(time -> time == null ? otherwise : time.toString())
        .toArray(String[]::new);
  }
}
