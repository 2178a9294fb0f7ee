package throughline.customers.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.Ids;
import throughline.customers.Person;
import throughline.sources.ItemsOfPeople;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;

/**
 * Takes away some of what is due, each call in a transaction, and counts it for the certificate.
 */
@Component
class TakingOverdue {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Overdue overdue;
  private final KnownPeople people;
  private final Hashes hashes;
  private final Suppressions suppressions;
  private final ErasingPeople erasingPeople;
  private final Erasing erasing;
  private final ItemsOfPeople items;
  private final List<Projection> projections;
  private final CaughtUp caughtUp;

  TakingOverdue(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Overdue overdue,
      KnownPeople people,
      Hashes hashes,
      Suppressions suppressions,
      ErasingPeople erasingPeople,
      Erasing erasing,
      ItemsOfPeople items,
      List<Projection> projections,
      CaughtUp caughtUp) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.overdue = overdue;
    this.people = people;
    this.hashes = hashes;
    this.suppressions = suppressions;
    this.erasingPeople = erasingPeople;
    this.erasing = erasing;
    this.items = items;
    this.projections = List.copyOf(projections);
    this.caughtUp = caughtUp;
  }

  private long inTransaction(LongSupplier work) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              erasingPeople.holdStill();
              caughtUp.mustNotBeRebuilding();
              return work.getAsLong();
            }));
  }

  /** Takes records of silent customers with all that is told of them; returns how many went. */
  long people(UUID run, Collection<Long> records, Overdue.Look look) {
    return inTransaction(() -> erase(run, overdue.stillSilent(records, look)));
  }

  /**
   * Erases records. While it is done they are known by their hashes, so that of items shared with
   * others only their part goes; who comes back later is not kept out.
   */
  private long erase(UUID run, Collection<Long> records) {
    if (records.isEmpty()) {
      return 0;
    }
    Person silent = people.personOf(records);
    suppressions.add(run, hashes.of(silent));
    erasing.count(run, erasingPeople.erase(silent));
    suppressions.lift(run);
    return silent.records().size();
  }

  /** Takes whole items that only tell what is past; returns how many went. */
  long items(UUID run, List<Overdue.Item> some) {
    return inTransaction(
        () -> {
          Set<UUID> kept = overdue.kept(some.stream().map(Overdue.Item::message).toList());
          List<Overdue.Item> due =
              some.stream().filter(item -> !kept.contains(item.message())).toList();
          Told told = told(due);
          List<Reading> gone = items.remove(due.stream().map(Overdue.Item::position).toList());
          projections.forEach(projection -> projection.apply(gone));
          erasing.count(
              run,
              Map.of(
                  "sources.log", (long) gone.size(), "customers.interaction", told.interactions()));
          erase(run, empty(told.records()));
          forgetConcerns(told.concerns());
          return gone.size();
        });
  }

  /** What items had told. */
  private record Told(long interactions, List<Long> records, List<Long> concerns) {}

  private Told told(List<Overdue.Item> due) {
    UUID[] messages = due.stream().map(Overdue.Item::message).toArray(UUID[]::new);
    return new Told(
        number("select count(*) from customers.interaction where message = any(:of)", messages)
            .get(0),
        number(
            """
            select distinct record from customers.interaction
            where message = any(:of) and record is not null
            """,
            messages),
        number(
            """
            select distinct concern from customers.interaction
            where message = any(:of) and concern is not null
            """,
            messages));
  }

  private List<Long> number(String sql, Object of) {
    return jdbc.sql(sql).param("of", of).query(Long.class).list();
  }

  /** Records of which nothing is told any more. */
  private List<Long> empty(List<Long> records) {
    return number(
        """
        select id from customers.record r where id = any(:of)
          and not exists (select from customers.statement s where s.record = r.id)
          and not exists (select from customers.interaction i where i.record = r.id)
        """,
        Ids.array(records));
  }

  /** A concern's key is the number of an order or a case; nothing is left that it names. */
  private void forgetConcerns(List<Long> concerns) {
    jdbc.sql(
            """
            delete from customers.concern c where id = any(:of)
              and not exists (select from customers.interaction i where i.concern = c.id)
            """)
        .param("of", Ids.array(concerns))
        .update();
    // What processes remember of their last step counts no more.
    jdbc.sql("select nextval('customers.projection_step')").query(Long.class).single();
  }

  /** Takes what of a source came long ago and nobody could read; returns how many went. */
  long unread(UUID run, int source, Instant before) {
    return inTransaction(
        () -> {
          List<Long> unread = items.unreadBefore(new SourceId(source), before);
          items.removeUnread(unread);
          erasing.count(run, Map.of("sources.quarantine", (long) unread.size()));
          return unread.size();
        });
  }

  /** Nothing of what is due is left. */
  void finish(UUID run) {
    inTransaction(
        () -> {
          erasingPeople.forgetUnusedLabels();
          return jdbc.sql("update customers.erasure set state = 'erased' where id = :id")
              .param("id", run)
              .update();
        });
  }
}
