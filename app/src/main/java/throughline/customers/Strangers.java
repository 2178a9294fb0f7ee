package throughline.customers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import throughline.customers.Said.IdentifierName;
import throughline.customers.Said.Statement;

/**
 * New records that share nothing with any other record. Each is a customer of its own, so that no
 * evidence has to be gathered about it; most new records are such.
 */
final class Strangers {
  private final Records.Found records;
  private final Identifiers.Found identifiers;
  private final Set<Long> strangers;
  private final Map<IdentifierName, Long> holders = new HashMap<>();

  private Strangers(Records.Found records, Identifiers.Found identifiers) {
    this.records = records;
    this.identifiers = identifiers;
    strangers = new HashSet<>(records.created().keySet());
  }

  static Set<Long> among(Said said, Records.Found records, Identifiers.Found identifiers) {
    Strangers strangers = new Strangers(records, identifiers);
    said.statements.forEach(strangers::hear);
    said.aliases.stream()
        .flatMap(alias -> Stream.of(alias.previous(), alias.current()))
        .forEach(strangers::meet);
    return strangers.strangers;
  }

  private void hear(Statement statement) {
    long record = records.id(statement.record());
    for (IdentifierName name : statement.identifiers()) {
      Long other = holders.putIfAbsent(name, record);
      if (!identifiers.isNew(name) || other != null && other != record) {
        strangers.remove(record);
        meet(name);
      }
    }
  }

  private void meet(IdentifierName name) {
    Long holder = holders.get(name);
    if (holder != null) {
      strangers.remove(holder);
    }
  }
}
