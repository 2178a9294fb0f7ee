package throughline.sources.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.AliasFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;

/** The facts of an event by its door and by its source's mapping, made one. */
final class EventFacts {

  private EventFacts() {}

  /**
   * Interactions and accounts by the mapping where it has any for this event; records and aliases
   * by both.
   */
  static MappedRow joined(MappedRow own, MappedRow mapped) {
    List<RecordFact> records = new ArrayList<>(own.records());
    records.addAll(mapped.records());
    List<AliasFact> aliases = new ArrayList<>(own.aliases());
    aliases.addAll(mapped.aliases());
    String key = own.records().isEmpty() ? null : own.records().get(0).key();
    List<InteractionFact> interactions =
        mapped.interactions().isEmpty()
            ? own.interactions()
            : mapped.interactions().stream().map(fact -> withRecord(fact, key)).toList();
    List<AccountFact> accounts =
        mapped.accounts().isEmpty()
            ? own.accounts()
            : mapped.accounts().stream().map(fact -> withRecord(fact, key)).toList();
    return new MappedRow(records, interactions, aliases, accounts, List.of());
  }

  private static AccountFact withRecord(AccountFact fact, @Nullable String key) {
    return fact.recordKey() != null
        ? fact
        : new AccountFact(
            fact.key(),
            fact.kind(),
            fact.name(),
            key,
            fact.roles(),
            fact.contract(),
            fact.product(),
            fact.site(),
            fact.from(),
            fact.to(),
            fact.status());
  }

  private static InteractionFact withRecord(InteractionFact fact, @Nullable String key) {
    if (fact.recordKey() != null) {
      return fact;
    }
    return new InteractionFact(
        fact.rule(),
        key,
        fact.time(),
        fact.startedAt(),
        fact.touchpoint(),
        fact.channel(),
        fact.department(),
        fact.team(),
        fact.resource(),
        fact.concern(),
        fact.topic(),
        fact.direction(),
        fact.purpose(),
        fact.outcome(),
        fact.kind(),
        fact.costCents(),
        fact.score(),
        fact.scale(),
        fact.comment(),
        fact.properties());
  }
}
