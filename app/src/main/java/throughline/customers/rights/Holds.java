package throughline.customers.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

/** Placing and lifting holds, and whom they hold. */
@Component
class Holds {
  private static final int LONGEST_REASON = 500;

  /**
   * Whom nothing is taken away of at {@code :now}: who is held, and who is restricted (Art. 18).
   */
  static final String KEPT =
      """
      select r.customer from customers.hold h join customers.record r on r.id = h.record
      where h.lifted_at is null and (h.ends_at is null or h.ends_at > :now)
        and r.customer is not null
      union select customer from customers.restricted_customer
      """;

  private static final String ALL =
      """
      select distinct on (h.placed_at, h.hold, r.customer) h.*, r.customer
      from customers.hold h join customers.record r on r.id = h.record where %s
      order by h.placed_at desc, h.hold, r.customer
      """;

  private final JdbcClient jdbc;
  private final TakesDecisions decisions;
  private final RecordsOfCustomers customers;
  private final Clock clock;

  Holds(JdbcClient jdbc, TakesDecisions decisions, RecordsOfCustomers customers, Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.customers = customers;
    this.clock = clock;
  }

  /** Places a hold on a customer; it stands when this returns. */
  UUID place(long customer, String reason, @Nullable Instant endsAt) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "A hold needs a reason of 1 to 500 characters.",
          "Say which claim or which law asks for the data, such as the number of the case.");
    }
    if (endsAt != null && !endsAt.isAfter(clock.instant())) {
      throw Refusal.invalid(
              "The hold would have ended already.",
              "Give a day that is yet to come, or none and lift it when the matter is settled.")
          .about(endsAt);
    }
    UUID id = UUID.randomUUID();
    decisions.take(
        Hold.Placed.KIND,
        new Word(Actor.current(), reason.strip()),
        () -> new Hold.Placed(id, records(customer), micros(endsAt)));
    return id;
  }

  private List<RecordName> records(long asked) {
    long customer = customers.customer(asked);
    List<RecordName> records = customers.records(customer);
    if (records.isEmpty()) {
      throw Refusal.notFound("customer", asked);
    }
    if (isBeingErased(customer)) {
      throw new Refusal(
              CommonError.CONFLICT,
              "The customer (%d) is being erased.".formatted(asked),
              "It was decided before and cannot be taken back.")
          .about(asked);
    }
    return records;
  }

  private boolean isBeingErased(long customer) {
    return jdbc.sql(
            """
            select exists (select from customers.erasure_record e
              join customers.record r on r.id = e.record where r.customer = :customer)
            """)
        .param("customer", customer)
        .query(Boolean.class)
        .single();
  }

  /** PostgreSQL keeps microseconds. */
  private static @Nullable Instant micros(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }

  /** Ends a hold before its time. */
  void lift(UUID id) {
    decisions.take(
        Hold.Lifted.KIND,
        new Word(Actor.current(), ""),
        () -> {
          Hold hold = find(id).orElseThrow(() -> Refusal.notFound("hold", id));
          if (!hold.stands(clock.instant())) {
            throw new Refusal(
                    CommonError.CONFLICT,
                    "The hold has ended already.",
                    "Look at the list of holds again.")
                .about(id);
          }
          return new Hold.Lifted(id);
        });
  }

  Optional<Hold> find(UUID id) {
    return jdbc
        .sql(ALL.formatted("h.hold = :id"))
        .param("id", id)
        .query(Holds::hold)
        .list()
        .stream()
        .findFirst();
  }

  /** All of them, the latest first; one of which the customer was split stands once for each. */
  List<Hold> all() {
    return jdbc.sql(ALL.formatted("true")).query(Holds::hold).list();
  }

  /** Those that stand for a customer. */
  List<Hold> standing(long customer) {
    return jdbc
        .sql(ALL.formatted("r.customer = :customer"))
        .param("customer", customer)
        .query(Holds::hold)
        .list()
        .stream()
        .filter(hold -> hold.stands(clock.instant()))
        .toList();
  }

  /** Refuses what would take something away of a customer who is held. */
  void mustNotHold(long customer) {
    List<Hold> standing = standing(customer);
    if (!standing.isEmpty()) {
      Hold hold = standing.get(0);
      String end = hold.endsAt() == null ? "somebody lifts the hold" : day(hold.endsAt());
      throw new Refusal(
              RightsError.HELD,
              "The customer (%d) is held until %s, placed on %s by %s: %s"
                  .formatted(customer, end, day(hold.placedAt()), hold.by(), hold.reason()),
              "Lift the hold under Privacy, Retention, when the matter is settled; tell the person"
                  + " why the data are kept (Art. 17(3) GDPR).")
          .about(hold.id());
    }
  }

  private static String day(Instant at) {
    return at.toString().substring(0, "2026-01-01".length());
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getObject("hold", UUID.class),
        row.getLong("customer"),
        row.getString("reason"),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("login"),
        instant(row.getTimestamp("ends_at")),
        instant(row.getTimestamp("lifted_at")),
        row.getString("lifted_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
