package throughline.customers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Identities.Move;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.Word;
import throughline.customers.identity.Resolution;

/** What people decide in words that last: records by their names and not by our numbers. */
@Component
class WordingDecisions {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final IdentityEvidence evidence;
  private final Identities identities;

  WordingDecisions(JdbcClient jdbc, Clock clock, IdentityEvidence evidence, Identities identities) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.evidence = evidence;
    this.identities = identities;
  }

  /**
   * A change as it stands in the book, with its moves that are taken back.
   *
   * @param decision the decision that made it, or null
   * @param whole whether these are all of its moves
   */
  record TakenBack(
      long change, String kind, @Nullable Long decision, List<Move> moves, boolean whole) {
    Set<Long> records() {
      Set<Long> records = new TreeSet<>();
      moves.forEach(move -> records.add(move.record()));
      return records;
    }
  }

  /** What is said of records: what belongs together, and what does not. */
  private record Saying(List<Pair> ties, List<Long> left, List<Long> right) {
    static final Saying NOTHING = new Saying(List.of(), List.of(), List.of());

    static Saying together(long a, long b) {
      return new Saying(List.of(new Pair(a, b)), List.of(), List.of());
    }

    Set<Long> records() {
      Set<Long> all = new TreeSet<>(left);
      all.addAll(right);
      ties.forEach(tie -> all.addAll(List.of(tie.a(), tie.b())));
      return all;
    }
  }

  private record Pair(long a, long b) {}

  /** That two records are one person's. */
  Decision merged(long a, long b, Word word) {
    return decision("merged", word, Saying.together(a, b), null);
  }

  /** That a part of a customer's records is not the same person as the rest. */
  Decision split(Collection<Long> part, Collection<Long> rest, Word word) {
    return decision("split", word, apart(part, rest), null);
  }

  /** That two records are not one person's. */
  Decision denied(long a, long b, Word word) {
    return decision("denied", word, new Saying(List.of(), List.of(a), List.of(b)), null);
  }

  /** That a change, or a part of it, is to be as it was before. */
  Decision undone(TakenBack back, Word word) {
    boolean byDecision = back.whole() && back.decision() != null;
    return decision("undone", word, byDecision ? Saying.NOTHING : said(back), back);
  }

  /** Where evidence made the change, or only a part goes back, a person's word has to stand. */
  private Saying said(TakenBack back) {
    Set<Long> part = back.records();
    if (back.kind().equals("split")) {
      Move first = back.moves().get(0);
      long there = CustomerIds.resolve(jdbc, first.before()).orElseThrow();
      return Saying.together(identities.recordsOf(there).get(0), first.record());
    }
    Set<Long> rest = new TreeSet<>();
    part.forEach(record -> rest.addAll(identities.recordsOf(identities.customerOf(record))));
    rest.removeAll(part);
    return rest.isEmpty() ? Saying.NOTHING : apart(part, rest);
  }

  /** Each side stays one customer: where only the other side held it together, this does. */
  private Saying apart(Collection<Long> left, Collection<Long> right) {
    List<Long> all = new ArrayList<>(left);
    all.addAll(right);
    Set<Long> one = Set.copyOf(left);
    Set<Long> other = Set.copyOf(right);
    List<List<Long>> parts = Resolution.of(evidence.about(all).evidence().denying(one, other));
    List<Pair> ties = new ArrayList<>(together(parts, one));
    ties.addAll(together(parts, other));
    return new Saying(ties, List.copyOf(left), List.copyOf(right));
  }

  private static List<Pair> together(List<List<Long>> parts, Set<Long> side) {
    List<Long> firsts =
        parts.stream()
            .map(part -> part.stream().filter(side::contains).sorted().findFirst())
            .flatMap(first -> first.stream())
            .sorted()
            .toList();
    return firsts.stream().skip(1).map(other -> new Pair(firsts.get(0), other)).toList();
  }

  private Decision decision(String kind, Word word, Saying saying, @Nullable TakenBack back) {
    Set<Long> records = saying.records();
    if (back != null) {
      records.addAll(back.records());
    }
    Map<Long, RecordName> names = names(records);
    return new Decision(
        kind,
        word.by().id(),
        word.by().login(),
        word.reason(),
        Said.micros(clock.instant()),
        saying.ties().stream()
            .map(tie -> new Decision.Tie(name(names, tie.a()), name(names, tie.b())))
            .toList(),
        saying.left().stream().map(record -> name(names, record)).toList(),
        saying.right().stream().map(record -> name(names, record)).toList(),
        back == null ? null : undo(back, names));
  }

  private Decision.Undo undo(TakenBack back, Map<Long, RecordName> names) {
    List<Decision.Return> returns =
        back.moves().stream()
            .map(
                move ->
                    new Decision.Return(
                        name(names, move.record()),
                        identities.customerOf(move.record()) == move.after()
                            ? move.before()
                            : null))
            .toList();
    return new Decision.Undo(back.decision(), back.change(), back.whole(), returns);
  }

  private Map<Long, RecordName> names(Set<Long> records) {
    Map<Long, RecordName> names = new HashMap<>();
    jdbc.sql("select id, source, key from customers.record where id = any(:ids)")
        .param("ids", Ids.array(records))
        .query(
            row -> {
              names.put(
                  row.getLong("id"), new RecordName(row.getInt("source"), row.getString("key")));
            });
    return names;
  }

  private static RecordName name(Map<Long, RecordName> names, long record) {
    return Objects.requireNonNull(names.get(record), "a record without a name");
  }
}
