package throughline.customers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.Happening;
import throughline.customers.Said.SourceFacts;
import throughline.customers.accounts.AccountStatements;
import throughline.customers.accounts.AccountTold;
import throughline.customers.accounts.FlagTold;
import throughline.customers.identity.Normalisation;
import throughline.customers.identity.Proof;
import throughline.customers.matching.ProbableMatches;
import throughline.sources.DecisionLog;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;

/**
 * Records, identities and timelines as the intake log tells them. Any order and batching of the
 * same items gives the same timelines and the same people.
 */
@Component
class CustomersProjection implements Projection {
  private final JdbcClient jdbc;
  private final Sources sources;
  private final Memory memory;
  private final Messages messages;
  private final Records records;
  private final Identifiers identifiers;
  private final IdentifierLinks links;
  private final Concerns concerns;
  private final Interactions interactions;
  private final Coverage coverage;
  private final Identities identities;
  private final AccountStatements accounts;
  private final FollowingDecisions following;
  private final Rebuilds rebuilds;
  private final ProbableMatches matches;
  private final Normalisation normalisation = new Normalisation(false);

  CustomersProjection(
      JdbcClient jdbc,
      Sources sources,
      Memory memory,
      Messages messages,
      Records records,
      Identifiers identifiers,
      IdentifierLinks links,
      Concerns concerns,
      Interactions interactions,
      Coverage coverage,
      Identities identities,
      AccountStatements accounts,
      FollowingDecisions following,
      Rebuilds rebuilds,
      ProbableMatches matches) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.memory = memory;
    this.messages = messages;
    this.records = records;
    this.identifiers = identifiers;
    this.links = links;
    this.concerns = concerns;
    this.interactions = interactions;
    this.coverage = coverage;
    this.identities = identities;
    this.accounts = accounts;
    this.following = following;
    this.rebuilds = rebuilds;
    this.matches = matches;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public void apply(List<Reading> batch) {
    int from = 0;
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).decision() != null) {
        read(batch.subList(from, i));
        follow(batch.get(i));
        from = i + 1;
      }
    }
    read(batch.subList(from, batch.size()));
  }

  private void read(List<Reading> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Said said = Said.by(batch, normalisation, this::facts);
    identities.lock();
    memory.begin();
    Messages.Removed removed = messages.remove(said.replaced);
    coverage.add(removed.cells(), Map.of());
    Records.Found known = records.find(said.records);
    Identifiers.Found named = identifiers.findOrCreate(said.identifiers, said.statements);
    records.keep(said.statements, known, named);
    Set<Long> touched = believe(said, known, named, removed);
    Map<Long, Attributes> described = describe(said, known, removed);
    Set<Long> strangers = Strangers.among(said, known, named);
    Set<Long> alike = weigh(said, known, removed, described);
    touched.addAll(alike);
    strangers.removeAll(alike);
    records.create(known, described, whose(touched, known, strangers));
    keep(said, known);
    accounts.take(said.replaced, told(said, known), flags(said, known));
    concerns.nameAnew(removed.concerns());
  }

  /** Weighs whose values may be others now; returns the records whose evidence changed by it. */
  private Set<Long> weigh(
      Said said, Records.Found known, Messages.Removed removed, Map<Long, Attributes> described) {
    if (rebuilds.until().isPresent()) {
      return Set.of();
    }
    Set<Long> changed = new HashSet<>(removed.records());
    for (Said.Statement statement : said.statements) {
      if (isCompared(statement)) {
        changed.add(known.id(statement.record()));
      }
    }
    Map<Long, Map<String, String>> fresh = new HashMap<>();
    for (long record : known.created().keySet()) {
      Attributes attributes = described.get(record);
      fresh.put(record, attributes == null ? Map.of() : attributes.said());
    }
    return matches.weigh(changed, fresh);
  }

  private static boolean isCompared(Said.Statement statement) {
    return !statement.attributes().isEmpty()
        || statement.identifiers().stream()
            .map(identifier -> Proof.of(identifier.type()))
            .anyMatch(proof -> proof == Proof.EMAIL || proof == Proof.PHONE);
  }

  /** The customers of new records, after all that the evidence moved has moved. */
  private Map<Long, Long> whose(Set<Long> touched, Records.Found known, Set<Long> strangers) {
    Set<Long> fresh = known.created().keySet();
    if (rebuilds.until().isPresent()) {
      return identities.resolve(Set.of(), known.created(), fresh);
    }
    touched.addAll(fresh);
    touched.removeAll(strangers);
    return identities.resolve(touched, known.created(), strangers);
  }

  private void follow(Reading reading) {
    identities.lock();
    if (rebuilds.until().isEmpty()) {
      following.upTo(reading.position());
      return;
    }
    following.repeat(
        new DecisionLog.Entry(
            reading.position(), reading.messageId(), Objects.requireNonNull(reading.decision())));
  }

  private SourceFacts facts(SourceId id) {
    SourceSummary source = sources.source(id);
    return new SourceFacts(source.department(), source.region());
  }

  /** Takes in what is said of who is who; returns the records whose evidence changed. */
  private Set<Long> believe(
      Said said, Records.Found known, Identifiers.Found named, Messages.Removed removed) {
    Set<Long> touched = new HashSet<>(links.link(said.statements, known, named));
    if (!removed.records().isEmpty()) {
      touched.addAll(links.unlink(removed.records()));
    }
    touched.addAll(links.holders(removed.identifiers()));
    touched.addAll(links.alias(said.aliases, named));
    return touched;
  }

  private Map<Long, Attributes> describe(Said said, Records.Found known, Messages.Removed removed) {
    Map<Long, Attributes> described = records.describe(said.statements, known);
    if (!removed.records().isEmpty()) {
      records.describeAnew(removed.records());
    }
    return described;
  }

  private static List<AccountTold> told(Said said, Records.Found known) {
    return said.belongings.stream()
        .map(
            one ->
                new AccountTold(
                    one.message(),
                    one.source(),
                    one.record() == null ? null : known.id(one.record()),
                    one.at(),
                    one.fact()))
        .toList();
  }

  private static List<FlagTold> flags(Said said, Records.Found known) {
    return said.flags.stream()
        .map(
            one ->
                new FlagTold(
                    one.message(), known.id(one.record()), one.flag(), one.holds(), one.at()))
        .toList();
  }

  private void keep(Said said, Records.Found known) {
    Concerns.Found found =
        concerns.find(
            said.happenings.stream()
                .map(Happening::concern)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    interactions.keep(said.happenings, known, found);
    concerns.name(said.happenings, found, known);
  }

  /**
   * Forgets what was read and what was decided. What was given out stays: the numbers of records,
   * identifiers, concerns and customers, and the book of their changes.
   */
  @Override
  public void startOver(long position) {
    identities.lock();
    if (rebuilds.until().isEmpty()) {
      following.all();
    }
    rebuilds.begin(Math.max(position, following.last()));
    memory.begin();
    memory.forget();
    jdbc.sql(
            """
            truncate customers.interaction, customers.statement, customers.alias,
              customers.record_identifier, customers.coverage
            """)
        .update();
    following.forget();
    accounts.forget();
    jdbc.sql("update customers.identifier set records = 0").update();
    jdbc.sql("update customers.record set name = null, attributes = '{}'").update();
    jdbc.sql(
            """
            update customers.concern set record = null, first_time = null, first_source = null,
              first_message = null, first_part = null
            """)
        .update();
  }

  @Override
  public long until() {
    return rebuilds.until().orElse(Long.MAX_VALUE);
  }

  @Override
  public void settle() {
    identities.lock();
    rebuilds.settle();
  }
}
