package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.accounts.AccountsOnTrial;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.matching.MatchingOnTrial;
import throughline.customers.matching.WhoIsWho;
import throughline.organisation.Organisation;
import throughline.organisation.OrganisationOnTrial;
import throughline.sources.Reading;
import throughline.sources.SourceId;
import throughline.sources.SourceKind;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;
import throughline.testing.TestDatabase;

/** The module on a database of its own, without a web around it. */
final class CustomersHouse implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  final TestDatabase database = TestDatabase.fresh();
  final HikariDataSource source = pool(database);
  final JdbcClient jdbc = JdbcClient.create(source);
  final JdbcTemplate template = new JdbcTemplate(source);
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final List<Object> facts = Collections.synchronizedList(new ArrayList<>());
  final JdbcTransactionManager manager = new JdbcTransactionManager(source);
  final TransactionTemplate transactions = new TransactionTemplate(manager);
  final Organisation organisation = OrganisationOnTrial.on(jdbc, manager, clock);
  final MatchingOnTrial matching = new MatchingOnTrial(jdbc, template, transactions);
  final IdentityEvidence evidence = new IdentityEvidence(jdbc, matching.matches());
  final IdentityChanges changes = new IdentityChanges(jdbc, template, clock, facts::add);
  final Identities identities = new Identities(jdbc, evidence, changes);
  final Coverage coverage = new Coverage(jdbc);
  final Labels labels = new Labels(jdbc);
  final LogOnTrial log = new LogOnTrial();
  final Rebuilds rebuilds = new Rebuilds(jdbc, clock, identities, matching.matches());
  final Memory memory = new Memory(jdbc);
  private final List<FollowsDecisions> others;
  final FollowingDecisions following;
  final CustomersProjection projection;
  private long position;
  private final AtomicLong decided = new AtomicLong();

  /**
   * The module.
   *
   * @param others who follows decisions beside those about who is who
   */
  CustomersHouse(FollowsDecisions... others) {
    this.others = List.of(others);
    following = following(memory);
    projection = projection(memory, following);
  }

  /** The projection as a process of its own runs it, with a memory of its own. */
  CustomersProjection projection() {
    Memory own = new Memory(jdbc);
    return projection(own, following(own));
  }

  private FollowingDecisions following(Memory own) {
    List<FollowsDecisions> followers = new ArrayList<>(others);
    followers.add(
        new IdentityDecisions(
            jdbc,
            template,
            identities,
            changes,
            (actor, action, subject, detail) -> facts.add(action)));
    followers.add(
        AccountsOnTrial.follower(
            jdbc, template, (actor, action, subject, detail) -> facts.add(action)));
    return new FollowingDecisions(
        log,
        own,
        new Records(jdbc, template, own),
        new Decisions(jdbc),
        identities,
        jdbc,
        followers);
  }

  private CustomersProjection projection(Memory own, FollowingDecisions followingOwn) {
    return new CustomersProjection(
        jdbc,
        new TwoSources(),
        own,
        new Messages(jdbc),
        new Records(jdbc, template, own),
        new Identifiers(jdbc, template, own),
        new IdentifierLinks(jdbc, template, own),
        new Concerns(jdbc, template),
        new Interactions(template, organisation, labels, coverage),
        coverage,
        identities,
        AccountsOnTrial.statements(jdbc, template),
        followingOwn,
        rebuilds,
        matching.matches());
  }

  AccountsOnTrial accounts() {
    return new AccountsOnTrial(
        jdbc, template, new TwoSources(), clock, taking(), new JdbcRecordsOfCustomers(jdbc));
  }

  private static HikariDataSource pool(TestDatabase database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(4);
    return pool;
  }

  void apply(List<Reading> batch) {
    transactions.executeWithoutResult(status -> projection.apply(batch));
  }

  void apply(Reading... batch) {
    apply(List.of(batch));
  }

  /** The keys of the records of each customer, as "source:key", by the customer's id. */
  Map<Long, List<String>> customers() {
    Map<Long, List<String>> customers = new TreeMap<>();
    jdbc.sql("select customer, source, key from customers.record order by source, key")
        .query(
            row -> {
              customers
                  .computeIfAbsent(row.getLong("customer"), unused -> new ArrayList<>())
                  .add(row.getInt("source") + ":" + row.getString("key"));
            });
    return customers;
  }

  /** The customer of a record of source 1. */
  long customerOf(String key) {
    return jdbc.sql("select customer from customers.record where source = 1 and key = :key")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  /** What each timeline holds, by the names of its owner's records: free of any id. */
  Map<String, List<String>> timelines() {
    Map<Long, String> names = new HashMap<>();
    customers().forEach((id, keys) -> names.put(id, String.join("+", keys)));
    Map<String, List<String>> timelines = new TreeMap<>();
    jdbc.sql(
            """
            select coalesce(r.customer, 0) as customer, coalesce(c.key, '') as concern,
                   i.time, i.source, i.message, i.part, t.name
            from customers.interaction i
              join organisation.touchpoint_version t
                on t.touchpoint = i.touchpoint and t.valid_to = 'infinity'
              left join customers.concern c on c.id = i.concern
              left join customers.record r on r.id = case when i.concern is null then i.record else c.record end
            order by i.time, i.source, i.line, i.message, i.part
            """)
        .query(
            row -> {
              long customer = row.getLong("customer");
              String owner =
                  customer == 0 ? "concern " + row.getString("concern") : names.get(customer);
              timelines
                  .computeIfAbsent(owner, unused -> new ArrayList<>())
                  .add(
                      "%s %s %s/%s %s"
                          .formatted(
                              row.getTimestamp("time").toInstant(),
                              row.getString("concern"),
                              row.getString("message"),
                              row.getInt("part"),
                              row.getString("name")));
            });
    return timelines;
  }

  DecidingWhoIsWho deciding() {
    return new DecidingWhoIsWho(
        jdbc, identities, new WordingDecisions(jdbc, clock, evidence, identities), taking());
  }

  TakingDecisions taking() {
    return new TakingDecisions(
        transactions,
        identities,
        following,
        new Decisions(jdbc),
        rebuilds,
        log,
        clock,
        () -> new UUID(0, decided.incrementAndGet()));
  }

  WhoIsWho who() {
    return new WhoIsWhoByEvidence(
        identities,
        evidence,
        new IdentityView(
            jdbc,
            evidence,
            new Profiles(
                jdbc,
                new OwnTimeline(jdbc, organisation),
                new ClosingOutcomes(labels),
                organisation,
                new TwoSources(),
                new TimelineRows(jdbc, organisation, new TwoSources())),
            matching.matches()),
        deciding(),
        rebuilds);
  }

  /** Reads the next items of the log, as many as a batch may have; false where none are left. */
  boolean read(int limit) {
    return Boolean.TRUE.equals(transactions.execute(status -> step(limit)));
  }

  private boolean step(int limit) {
    long left = projection.until() - position;
    if (left <= 0) {
      projection.settle();
      return true;
    }
    List<Reading> batch = log.next(position, (int) Math.min(limit, left));
    projection.apply(batch);
    position += batch.size();
    return !batch.isEmpty();
  }

  /** Reads what the log holds, in batches of any size up to the largest. */
  void readAll(Random random, int largest) {
    while (read(1 + random.nextInt(largest))) {
      // Until nothing is left.
    }
  }

  /** Lets the projection forget everything; it reads the log again from its beginning. */
  void startOver() {
    transactions.executeWithoutResult(status -> projection.startOver(position));
    position = 0;
  }

  /** Who is who, what is whose, and where each id that has records leads, as one text. */
  String state() {
    return customers() + "\n" + timelines();
  }

  Map<String, String> everything() {
    return WholeState.of(jdbc);
  }

  /**
   * The records of each customer, by their ids, without those that only replaced items spoke of:
   * where the batches end decides whether such a record has an id at all.
   */
  Map<Long, List<Long>> recordsOfCustomers() {
    Map<Long, List<Long>> records = new TreeMap<>();
    jdbc.sql(WholeState.spokenOf("select customer, id from spoken order by id"))
        .query(
            row -> {
              records
                  .computeIfAbsent(row.getLong("customer"), unused -> new ArrayList<>())
                  .add(row.getLong("id"));
            });
    return records;
  }

  long recordOf(String key) {
    return jdbc.sql("select id from customers.record where source = 1 and key = :key")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  /** No interaction is in no timeline or in two, and no record leads to an id that leads on. */
  void assertEveryInteractionHasOneTimeline() {
    long interactions =
        jdbc.sql("select count(*) from customers.interaction").query(Long.class).single();
    long inTimelines =
        jdbc.sql(
                """
                select count(*) from customers.interaction i
                  left join customers.concern c on c.id = i.concern
                  left join customers.record r
                    on r.id = case when i.concern is null then i.record else c.record end
                  left join customers.customer u on u.id = r.customer
                where (u.id is not null and u.redirect_to is null)
                  or (r.id is null and i.record is null and c.id is not null)
                """)
            .query(Long.class)
            .single();
    assertThat(inTimelines).as("interactions in exactly one timeline").isEqualTo(interactions);
  }

  @Override
  public void close() {
    source.close();
    database.close();
  }

  /** Source 1 is sales' and writes German phone numbers, source 2 is service's. */
  private static final class TwoSources implements Sources {
    @Override
    public SourceSummary source(SourceId id) {
      return new SourceSummary(
          id,
          id.value() == 1 ? "crm" : "helpdesk",
          id.value() == 1 ? "Sales" : "Service",
          SourceKind.FILES,
          "DE");
    }

    @Override
    public Optional<SourceSummary> findSource(String name) {
      return sources().stream().filter(source -> source.name().equals(name)).findFirst();
    }

    @Override
    public List<SourceSummary> sources() {
      return List.of(source(new SourceId(1)), source(new SourceId(2)));
    }
  }

  /** A record goes to another's customer, past all decisions. */
  void moveByHand(long record, long other) {
    transactions.executeWithoutResult(
        status -> {
          identities.lock();
          jdbc.sql(
                  """
                  update customers.record set customer =
                    (select customer from customers.record where id = :other)
                  where id = :record
                  """)
              .param("record", record)
              .param("other", other)
              .update();
        });
  }
}
