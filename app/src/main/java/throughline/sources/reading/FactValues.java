package throughline.sources.reading;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.AliasFact;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;

/** All texts that facts are made of. */
final class FactValues {
  private final Set<String> values = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private FactValues() {}

  /** What is said in the one and not in the other. */
  static Holding onlyIn(MappedRow all, MappedRow others) {
    FactValues only = of(all);
    FactValues left = of(others);
    only.values.removeAll(left.values);
    only.names.removeAll(left.values);
    return new Holding(only.values, only.names);
  }

  private static FactValues of(MappedRow facts) {
    FactValues gathered = new FactValues();
    facts.records().forEach(gathered::record);
    facts.interactions().forEach(gathered::interaction);
    facts.aliases().forEach(gathered::alias);
    facts.accounts().forEach(gathered::account);
    return gathered;
  }

  private void record(RecordFact fact) {
    name(fact.key());
    fact.identifiers().forEach(this::identifier);
    fact.attributes().values().forEach(this::add);
  }

  private void identifier(IdentifierFact fact) {
    add(fact.value());
  }

  private void alias(AliasFact fact) {
    identifier(fact.previous());
    identifier(fact.current());
  }

  private void interaction(InteractionFact fact) {
    name(fact.recordKey());
    add(fact.concern());
    add(fact.topic());
    add(fact.outcome());
    add(fact.comment());
    fact.properties().values().forEach(this::add);
  }

  private void account(AccountFact fact) {
    add(fact.key());
    add(fact.name());
    name(fact.recordKey());
    add(fact.contract());
    add(fact.product());
    add(fact.site());
  }

  private void name(@Nullable String value) {
    if (value != null && !value.isBlank()) {
      names.add(value);
      values.add(value);
    }
  }

  private void add(@Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.add(value);
    }
  }
}
