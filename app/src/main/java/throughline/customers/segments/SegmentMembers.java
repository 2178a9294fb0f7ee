package throughline.customers.segments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CustomersOf;
import throughline.engine.condition.Memberships;
import throughline.platform.CursorPage;
import throughline.platform.Role;
import throughline.platform.Slice;

/** Who belongs to a segment, or would, as much as a reader may see. */
@Component
class SegmentMembers {
  private static final int SAMPLE = 8;

  private final JdbcClient jdbc;
  private final CustomersOf customers;
  private final Recounting recounting;
  private final Progress progress;
  private final Clock clock;

  SegmentMembers(
      JdbcClient jdbc,
      CustomersOf customers,
      Recounting recounting,
      Progress progress,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.recounting = recounting;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * A member.
   *
   * @param since null where the customer was a member already when members were first counted
   */
  record Member(String id, @Nullable String name, @Nullable Instant since) {}

  /**
   * Who would belong.
   *
   * @param customers how many there are in all
   * @param pending how many interactions the count could not see yet
   */
  record Preview(
      String sentence,
      long members,
      long customers,
      List<Member> sample,
      Instant asOf,
      long pending) {}

  CursorPage<Member> of(int segment, Slice slice, Role reader) {
    record Row(long customer, @Nullable Instant since) {}
    List<Row> rows =
        jdbc.sql(
                """
                select customer, since from customers.segment_member
                where segment = :segment and member and customer > :after
                order by customer limit :limit
                """)
            .param("segment", segment)
            .param("after", slice.cursorAsLong(0))
            .param("limit", slice.oneMore())
            .query(
                (row, number) -> {
                  Timestamp since = row.getTimestamp("since");
                  return new Row(row.getLong("customer"), since == null ? null : since.toInstant());
                })
            .list();
    Map<Long, CustomersOf.NamedCustomer> named =
        customers.customers(rows.stream().map(Row::customer).toList(), reader);
    return CursorPage.of(
        rows.stream().map(row -> member(row.customer(), row.since(), named)).toList(),
        slice,
        Member::id);
  }

  /** The segments that a customer belongs to, and since when; where that is not known, nothing. */
  Map<Integer, Optional<Instant>> segmentsOf(long customer) {
    Map<Integer, Optional<Instant>> segments = new HashMap<>();
    jdbc.sql(
            """
            select segment, since from customers.segment_member
            where customer = :customer and member
            """)
        .param("customer", customer)
        .query(
            row -> {
              Optional<Timestamp> since = Optional.ofNullable(row.getTimestamp("since"));
              segments.put(row.getInt("segment"), since.map(Timestamp::toInstant));
            });
    return segments;
  }

  private static Member member(
      long id, @Nullable Instant since, Map<Long, CustomersOf.NamedCustomer> named) {
    CustomersOf.NamedCustomer customer = named.get(id);
    return new Member(Long.toString(id), customer == null ? null : customer.name(), since);
  }

  Preview preview(ConditionForm condition, ConditionSentence words, Role reader) {
    Instant now = clock.instant();
    Recounting.Count count = recounting.count(List.of(condition), now);
    List<Long> ids = new ArrayList<>();
    addSome(count.withTimeline().standings().get(0), ids);
    addSome(count.without().standings().get(0), ids);
    Map<Long, CustomersOf.NamedCustomer> named = customers.customers(ids, reader);
    return new Preview(
        words.of(condition),
        count.members(0),
        Objects.requireNonNull(
            jdbc.sql("select count(distinct customer) from customers.record")
                .query(Long.class)
                .single()),
        ids.stream().map(id -> member(id, null, named)).toList(),
        now,
        progress.lakeBehind());
  }

  private static void addSome(Memberships.Standings standings, List<Long> ids) {
    for (int i = 0; i < standings.size() && ids.size() < SAMPLE; i++) {
      if (standings.get(i).member()) {
        ids.add(standings.get(i).customer());
      }
    }
  }
}
