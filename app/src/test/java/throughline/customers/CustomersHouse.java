package throughline.customers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
  final DataSource source = database.dataSource();
  final JdbcClient jdbc = JdbcClient.create(source);
  final JdbcTemplate template = new JdbcTemplate(source);
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final List<Object> facts = new ArrayList<>();
  final JdbcTransactionManager manager = new JdbcTransactionManager(source);
  final TransactionTemplate transactions = new TransactionTemplate(manager);
  final Organisation organisation = OrganisationOnTrial.on(jdbc, manager, clock);
  final IdentityEvidence evidence = new IdentityEvidence(jdbc);
  final IdentityChanges changes = new IdentityChanges(jdbc, template, clock, facts::add);
  final Identities identities = new Identities(jdbc, template, evidence, changes);
  final Coverage coverage = new Coverage(jdbc);
  final Labels labels = new Labels(jdbc);
  final CustomersProjection projection =
      new CustomersProjection(
          jdbc,
          clock,
          new TwoSources(),
          new Messages(jdbc, template),
          new Records(jdbc, template),
          new Identifiers(jdbc),
          new Concerns(jdbc, template),
          new Interactions(template, organisation, labels, coverage),
          coverage,
          identities);

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
                   i.time, i.source, i.message, i.part, i.touchpoint, i.outcome
            from customers.interaction i
              left join customers.concern c on c.id = i.concern
              left join customers.record r on r.id = case when i.concern is null then i.record else c.record end
            order by i.time, i.source, i.message, i.part
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
                              row.getInt("touchpoint")));
            });
    return timelines;
  }

  @Override
  public void close() {
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
}
