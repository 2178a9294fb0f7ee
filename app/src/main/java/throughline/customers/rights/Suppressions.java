package throughline.customers.rights;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.AliasFact;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import throughline.sources.KnowsErased;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/** Who was erased, by keyed hashes only; what speaks of them does not come in again. */
@Component
class Suppressions implements KnowsErased {
  private final JdbcClient jdbc;
  private final Hashes hashes;
  private final Sources sources;

  Suppressions(JdbcClient jdbc, Hashes hashes, Sources sources) {
    this.jdbc = jdbc;
    this.hashes = hashes;
    this.sources = sources;
  }

  void add(UUID erasure, Collection<byte[]> some) {
    jdbc.sql(
            """
            insert into customers.suppression (hash, erasure)
            select distinct hash, cast(:erasure as uuid) from unnest(:hashes) as hash
            on conflict do nothing
            """)
        .param("erasure", erasure)
        .param("hashes", some.toArray(byte[][]::new))
        .update();
  }

  /** Lets those in again whom an erasure keeps out. */
  void lift(UUID erasure) {
    jdbc.sql("delete from customers.suppression where erasure = :erasure")
        .param("erasure", erasure)
        .update();
  }

  /** Those of these hashes that are suppressed. */
  Set<ByteBuffer> among(Collection<byte[]> asked) {
    if (asked.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select distinct hash from customers.suppression where hash = any(:hashes)")
            .param("hashes", asked.toArray(byte[][]::new))
            .query((row, number) -> ByteBuffer.wrap(row.getBytes(1)))
            .list());
  }

  @Override
  public boolean anybody() {
    return jdbc.sql("select exists (select from customers.erasure)").query(Boolean.class).single();
  }

  @Override
  public List<Verdict> judge(List<Said> items) {
    Map<SourceId, @Nullable String> regions = new HashMap<>();
    List<Names> all = new ArrayList<>();
    for (Said item : items) {
      String region =
          item.facts().records().isEmpty() && item.facts().aliases().isEmpty()
              ? null
              : regions.computeIfAbsent(item.source(), id -> sources.source(id).region());
      all.add(new Names(item, region));
    }
    Set<ByteBuffer> suppressed = among(all.stream().flatMap(one -> one.asked.stream()).toList());
    return all.stream().map(one -> one.verdict(suppressed)).toList();
  }

  /** What an item calls people by, and what is left of it without some of them. */
  private final class Names {
    private final MappedRow facts;
    private final Map<RecordFact, List<byte[]>> records = new HashMap<>();
    private final Map<InteractionFact, List<byte[]>> interactions = new HashMap<>();
    private final Map<AliasFact, List<byte[]>> aliases = new HashMap<>();
    private final List<byte[]> asked = new ArrayList<>();

    Names(Said said, @Nullable String region) {
      facts = said.facts();
      int source = said.source().value();
      for (RecordFact fact : facts.records()) {
        List<byte[]> names = new ArrayList<>();
        names.add(hashes.record(source, fact.key()));
        fact.identifiers().forEach(one -> names.add(hashes.identifier(source, one, region)));
        records.put(fact, names);
      }
      for (InteractionFact fact : facts.interactions()) {
        List<byte[]> names = new ArrayList<>();
        if (fact.recordKey() != null) {
          names.add(hashes.record(source, fact.recordKey()));
        }
        if (fact.recordKey() == null && fact.concern() != null) {
          names.add(hashes.concern(fact.concern()));
        }
        interactions.put(fact, names);
      }
      for (AliasFact fact : facts.aliases()) {
        List<IdentifierFact> both = List.of(fact.previous(), fact.current());
        aliases.put(
            fact, both.stream().map(one -> hashes.identifier(source, one, region)).toList());
      }
      List.of(records, interactions, aliases).forEach(part -> part.values().forEach(asked::addAll));
    }

    Verdict verdict(Set<ByteBuffer> suppressed) {
      Set<RecordFact> erased = new HashSet<>();
      Set<String> keys = new HashSet<>(Set.of(NOBODY));
      for (RecordFact fact : facts.records()) {
        if (fact.key().equals(NOBODY) || isAny(records.getOrDefault(fact, List.of()), suppressed)) {
          erased.add(fact);
          keys.add(fact.key());
        }
      }
      boolean nobodyElse = !erased.isEmpty() && erased.size() == Set.copyOf(facts.records()).size();
      MappedRow others =
          new MappedRow(
              facts.records().stream().filter(fact -> !erased.contains(fact)).toList(),
              facts.interactions().stream()
                  .filter(fact -> !isErased(fact, keys, nobodyElse, suppressed))
                  .toList(),
              facts.aliases().stream()
                  .filter(fact -> !isAny(aliases.getOrDefault(fact, List.of()), suppressed))
                  .toList(),
              facts.accounts().stream().filter(fact -> !isOf(fact, keys, nobodyElse)).toList(),
              facts.faults());
      return new Verdict(!others.equals(facts), others);
    }

    private static boolean isOf(AccountFact fact, Set<String> keys, boolean nobodyElse) {
      return fact.recordKey() == null ? nobodyElse : keys.contains(fact.recordKey());
    }

    private boolean isErased(
        InteractionFact fact, Set<String> keys, boolean nobodyElse, Set<ByteBuffer> suppressed) {
      String key = fact.recordKey();
      return key == null
          ? nobodyElse || isAny(interactions.getOrDefault(fact, List.of()), suppressed)
          : keys.contains(key) || isAny(interactions.getOrDefault(fact, List.of()), suppressed);
    }

    private static boolean isAny(List<byte[]> names, Set<ByteBuffer> suppressed) {
      return names.stream().anyMatch(name -> suppressed.contains(ByteBuffer.wrap(name)));
    }
  }
}
