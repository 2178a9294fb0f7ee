package throughline.customers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.RecordName;
import throughline.customers.identity.Normalisation;
import throughline.customers.identity.Normalisation.Normalised;
import throughline.customers.identity.Proof;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.AliasFact;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.RecordFact;
import throughline.sources.Reading;
import throughline.sources.SourceId;

/** What a batch of readings says, gathered so that few statements write it. */
final class Said {

  /** An identifier by what it says. */
  record IdentifierName(String type, int scope, String value) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof IdentifierName name
          && scope == name.scope
          && value.equals(name.value)
          && type.equals(name.type);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * value.hashCode() + type.hashCode()) + scope;
    }
  }

  /** What one message, at its place in the log, says about one record. */
  record Statement(
      UUID message,
      long position,
      RecordName record,
      Instant at,
      Set<IdentifierName> identifiers,
      Map<String, String> attributes) {}

  /**
   * One interaction as one message tells it.
   *
   * @param line its row in its file, which orders what happened at one instant; 0 without a file
   */
  record Happening(
      UUID message,
      long position,
      long line,
      int source,
      @Nullable RecordName record,
      @Nullable String concern,
      @Nullable String department,
      InteractionFact fact) {

    Instant time() {
      return micros(fact.time());
    }

    int part() {
      return fact.rule();
    }
  }

  /** One message's word that two identifiers are one person's. */
  record Alias(
      UUID message,
      long position,
      IdentifierName previous,
      IdentifierName current,
      Instant since) {}

  /** What one message says of an account, and of whom. */
  record Belonging(
      UUID message, int source, @Nullable RecordName record, Instant at, AccountFact fact) {}

  /** What one message says that everybody must know of a person. */
  record Flagged(UUID message, RecordName record, String flag, boolean holds, Instant at) {}

  /** What the house knows about a source: who owns it, and where its phone numbers are from. */
  record SourceFacts(@Nullable String department, @Nullable String region) {}

  /** How a value came, and why it proves nothing, if it does. */
  record Given(String given, @Nullable String blocked) {}

  private final Normalisation normalisation;
  private final Function<SourceId, SourceFacts> sources;
  private final Map<SourceId, SourceFacts> known = new HashMap<>();

  final Set<UUID> replaced = new LinkedHashSet<>();
  final Set<RecordName> records = new LinkedHashSet<>();
  final Map<IdentifierName, Given> identifiers = new LinkedHashMap<>();
  final List<Statement> statements = new ArrayList<>();
  final List<Happening> happenings = new ArrayList<>();
  final List<Alias> aliases = new ArrayList<>();
  final List<Belonging> belongings = new ArrayList<>();
  final List<Flagged> flags = new ArrayList<>();

  private Said(Normalisation normalisation, Function<SourceId, SourceFacts> sources) {
    this.normalisation = normalisation;
    this.sources = sources;
  }

  static Said by(
      List<Reading> batch, Normalisation normalisation, Function<SourceId, SourceFacts> sources) {
    Said said = new Said(normalisation, sources);
    Map<UUID, Reading> last = new LinkedHashMap<>();
    for (Reading reading : batch) {
      UUID message = message(reading.source(), reading.messageId());
      if (reading.replaces()) {
        said.replaced.add(message);
      }
      last.put(message, reading);
    }
    last.forEach(said::take);
    return said;
  }

  /** The lasting number of a message: a hash, because sources may write whole sentences as ids. */
  static UUID message(SourceId source, String messageId) {
    return UUID.nameUUIDFromBytes(
        (source.value() + "\n" + messageId).getBytes(StandardCharsets.UTF_8));
  }

  /** PostgreSQL keeps microseconds; what is compared with a kept time must not be finer. */
  static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private void take(UUID message, Reading reading) {
    int source = reading.source().value();
    Map<String, Instant> times = new HashMap<>();
    for (InteractionFact fact : reading.facts().interactions()) {
      happened(message, reading, fact);
      if (fact.recordKey() != null) {
        times.merge(fact.recordKey(), micros(fact.time()), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    Instant received = micros(reading.receivedAt());
    Set<String> placed = new HashSet<>(times.keySet());
    for (RecordFact fact : reading.facts().records()) {
      Instant at = times.getOrDefault(fact.key(), received);
      state(message, reading, fact, at, placed);
      fact.flags()
          .forEach(
              (flag, holds) ->
                  flags.add(new Flagged(message, record(source, fact.key()), flag, holds, at)));
    }
    for (AccountFact fact : reading.facts().accounts()) {
      String key = fact.recordKey();
      Instant at = key == null ? received : times.getOrDefault(key, received);
      belong(message, source, fact, at);
      if (key != null && placed.add(key)) {
        state(message, reading, new RecordFact(key, List.of(), Map.of()), at, new HashSet<>());
      }
    }
    for (AliasFact fact : reading.facts().aliases()) {
      alias(message, reading, fact, received);
    }
  }

  private SourceFacts facts(SourceId source) {
    return known.computeIfAbsent(source, sources);
  }

  /**
   * What is said of a record; also where that is nothing but its name, so that its place is known.
   *
   * @param placed the records of which something in this message is kept already
   */
  private void state(
      UUID message, Reading reading, RecordFact fact, Instant at, Set<String> placed) {
    int source = reading.source().value();
    String region = facts(reading.source()).region();
    RecordName record = record(source, fact.key());
    Set<IdentifierName> held = new LinkedHashSet<>();
    fact.identifiers().forEach(identifier -> held.add(identifier(source, identifier, region)));
    boolean unplaced = placed.add(fact.key());
    if (unplaced || !held.isEmpty() || !fact.attributes().isEmpty()) {
      statements.add(
          new Statement(message, reading.position(), record, at, held, fact.attributes()));
    }
  }

  private void belong(UUID message, int source, AccountFact fact, Instant at) {
    String key = named(fact.key());
    String contract = named(fact.contract());
    if (key == null && contract == null) {
      return;
    }
    String record = fact.recordKey();
    belongings.add(
        new Belonging(
            message,
            source,
            record == null ? null : record(source, record),
            at,
            fact.called(key, contract)));
  }

  /** What names an account or a contract; what sources write for "none" names nothing. */
  private @Nullable String named(@Nullable String value) {
    if (value == null) {
      return null;
    }
    Normalised normalised = normalisation.of("customer_number", value, null);
    return normalised.blocked() == null ? Shortened.of(normalised.value()) : null;
  }

  private RecordName record(int source, String key) {
    RecordName record = new RecordName(source, Shortened.of(key));
    records.add(record);
    return record;
  }

  private IdentifierName identifier(int source, IdentifierFact fact, @Nullable String region) {
    Normalised normalised = normalisation.of(fact.type(), fact.value(), region);
    IdentifierName name =
        new IdentifierName(
            Shortened.of(fact.type()),
            Proof.sharedBySources(fact.type()) ? 0 : source,
            Shortened.of(normalised.value()));
    identifiers.putIfAbsent(name, new Given(fact.value(), normalised.blocked()));
    return name;
  }

  private void happened(UUID message, Reading reading, InteractionFact fact) {
    int source = reading.source().value();
    RecordName record = fact.recordKey() == null ? null : record(source, fact.recordKey());
    String concern = fact.concern() == null ? null : Shortened.of(fact.concern());
    if (record == null && concern == null) {
      // Nobody and nothing was named: it is a timeline of its own, so that it is not lost.
      concern = "unnamed " + message + " " + fact.rule();
    }
    String named = fact.department();
    String department = named == null ? facts(reading.source()).department() : named;
    happenings.add(
        new Happening(
            message,
            reading.position(),
            reading.line(),
            source,
            record,
            concern,
            department,
            fact));
  }

  private void alias(UUID message, Reading reading, AliasFact fact, Instant at) {
    int source = reading.source().value();
    String region = facts(reading.source()).region();
    IdentifierName previous = identifier(source, fact.previous(), region);
    IdentifierName current = identifier(source, fact.current(), region);
    if (!previous.equals(current)) {
      aliases.add(new Alias(message, reading.position(), previous, current, at));
    }
  }
}
