package throughline.customers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.AliasFact;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import throughline.sources.Reading;
import throughline.sources.SourceId;

/** An item of the log as its mapping reads it, written by hand. */
final class Item {
  private static final Instant RECEIVED = Instant.parse("2026-01-31T00:00:00Z");

  private final int source;
  private final String message;
  private final List<RecordFact> records = new ArrayList<>();
  private final List<InteractionFact> interactions = new ArrayList<>();
  private final List<AliasFact> aliases = new ArrayList<>();
  private final List<AccountFact> accounts = new ArrayList<>();
  private boolean replaces;
  private long line;

  private Item(int source, String message) {
    this.source = source;
    this.message = message;
  }

  static Item of(int source, String message) {
    return new Item(source, message);
  }

  /** A record with identifiers such as "email=ada@home.test". */
  Item record(String key, String... identifiers) {
    List<IdentifierFact> facts = new ArrayList<>();
    for (String identifier : identifiers) {
      facts.add(identifier(identifier));
    }
    records.add(new RecordFact(key, facts, Map.of()));
    return this;
  }

  Item attributes(String key, Map<String, String> attributes) {
    records.add(new RecordFact(key, List.of(), new LinkedHashMap<>(attributes)));
    return this;
  }

  Item alias(String previous, String current) {
    aliases.add(new AliasFact(identifier(previous), identifier(current)));
    return this;
  }

  /** An interaction so many hours after the beginning of 2026. */
  Item happened(int hour, String touchpoint, @Nullable String record, @Nullable String concern) {
    return happened(hour, touchpoint, record, concern, null);
  }

  Item happened(
      int hour,
      String touchpoint,
      @Nullable String record,
      @Nullable String concern,
      @Nullable String outcome) {
    interactions.add(
        new InteractionFact(
            interactions.size(),
            record,
            Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(hour)),
            null,
            touchpoint,
            "web",
            null,
            null,
            null,
            concern,
            null,
            null,
            null,
            outcome,
            null,
            null,
            null,
            null,
            null,
            Map.of()));
    return this;
  }

  /** Its row in the file that it came in. */
  Item line(long row) {
    line = row;
    return this;
  }

  /** What is said of an account by its key or by a contract, of a record where one is named. */
  Item account(
      @Nullable String record,
      @Nullable String key,
      @Nullable String contract,
      @Nullable String role) {
    accounts.add(
        new AccountFact(
            key,
            key == null ? null : "household",
            key == null ? null : "Home " + key,
            record,
            role == null ? List.of() : List.of(role),
            contract,
            contract == null ? null : "Power",
            null,
            null,
            null,
            "active"));
    return this;
  }

  Item flag(String key, String flag, boolean holds) {
    records.add(new RecordFact(key, List.of(), Map.of(), Map.of(flag, holds)));
    return this;
  }

  Item replacing() {
    replaces = true;
    return this;
  }

  Reading at(long position) {
    return new Reading(
        position,
        line,
        new SourceId(source),
        RECEIVED,
        message,
        replaces,
        new MappedRow(records, interactions, aliases, accounts, List.of()),
        null);
  }

  private static IdentifierFact identifier(String written) {
    int equals = written.indexOf('=');
    return new IdentifierFact(written.substring(0, equals), written.substring(equals + 1));
  }
}
