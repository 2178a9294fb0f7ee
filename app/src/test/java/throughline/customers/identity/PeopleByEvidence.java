package throughline.customers.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import throughline.customers.identity.Evidence.Alias;
import throughline.customers.identity.Evidence.Decision;
import throughline.customers.identity.Evidence.Held;
import throughline.customers.identity.Evidence.KnownRecord;
import throughline.customers.identity.Evidence.Likeness;
import throughline.customers.identity.Evidence.Tie;

/** Evidence written by hand: records by their keys, identifiers as "type=value". */
final class PeopleByEvidence {
  private final Map<String, KnownRecord> records = new HashMap<>();
  private final Map<String, Long> identifiers = new HashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  PeopleByEvidence record(String key, String... holding) {
    KnownRecord record = new KnownRecord(records.size() + 1L, 1, key);
    records.put(key, record);
    for (String identifier : holding) {
      held.add(new Held(record.id(), identifier(identifier)));
    }
    return this;
  }

  PeopleByEvidence alias(String one, String other) {
    aliases.add(new Alias(identifier(one), identifier(other)));
    return this;
  }

  PeopleByEvidence stated(String a, String b) {
    decisions.add(new Decision(next(), List.of(new Tie(id(a), id(b))), Set.of(), Set.of()));
    return this;
  }

  PeopleByEvidence denied(Set<String> left, Set<String> right) {
    decisions.add(new Decision(next(), List.of(), ids(left), ids(right)));
    return this;
  }

  /** The groups of keys, each sorted and joined with a plus. */
  Set<String> people() {
    Set<String> people = new HashSet<>();
    for (List<Long> group : Resolution.of(evidence())) {
      TreeSet<String> keys = new TreeSet<>();
      records.values().stream()
          .filter(record -> group.contains(record.id()))
          .forEach(record -> keys.add(record.key()));
      people.add(String.join("+", keys));
    }
    return people;
  }

  Evidence evidence() {
    List<Identifier> all = new ArrayList<>();
    identifiers.forEach(
        (written, id) -> {
          int equals = written.indexOf('=');
          int holders = (int) held.stream().filter(one -> one.identifier() == id).count();
          all.add(
              new Identifier(
                  id,
                  written.substring(0, equals),
                  0,
                  written.substring(equals + 1),
                  holders,
                  null));
        });
    return new Evidence(
        List.copyOf(records.values()), all, held, aliases, decisions, Likeness.NONE);
  }

  private long identifier(String written) {
    return identifiers.computeIfAbsent(written, unused -> identifiers.size() + 1L);
  }

  private long next() {
    return decisions.size() + 1L;
  }

  private long id(String key) {
    return records.get(key).id();
  }

  private Set<Long> ids(Set<String> keys) {
    Set<Long> ids = new HashSet<>();
    keys.forEach(key -> ids.add(id(key)));
    return ids;
  }
}
