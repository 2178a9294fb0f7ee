package throughline.lake.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a mapping consists of. */
record MappingParts(
    String source,
    List<FilePattern> files,
    @Nullable Value key,
    @Nullable Value version,
    Condition.All conditions,
    List<LookupRule> lookups,
    List<RecordRule> records,
    List<InteractionRule> interactions,
    List<AliasRule> aliases,
    List<AccountRule> accounts) {

  MappingParts {
    files = List.copyOf(files);
    lookups = List.copyOf(lookups);
    records = List.copyOf(records);
    interactions = List.copyOf(interactions);
    aliases = List.copyOf(aliases);
    accounts = List.copyOf(accounts);
  }

  void needs(Consumer<String> columns) {
    if (key != null) {
      key.needs(columns);
    }
    if (version != null) {
      version.needs(columns);
    }
    conditions.needs(columns);
    lookups.forEach(lookup -> columns.accept(lookup.on()));
    records.forEach(rule -> rule.needs(columns));
    interactions.forEach(rule -> rule.needs(columns));
    aliases.forEach(rule -> rule.needs(columns));
    accounts.forEach(rule -> rule.needs(columns));
  }
}
