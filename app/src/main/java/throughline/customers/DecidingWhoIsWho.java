package throughline.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.customers.Decisions.Word;
import throughline.customers.Identities.Move;
import throughline.customers.IdentityChanges.Cause;
import throughline.platform.Audit;
import throughline.platform.Refusal;

/** Merging, splitting and taking back by people, each with a reason and exactly reversible. */
@Service
class DecidingWhoIsWho {
  private final JdbcClient jdbc;
  private final Identities identities;
  private final IdentityChanges changes;
  private final Decisions decisions;
  private final Audit audit;

  DecidingWhoIsWho(
      JdbcClient jdbc,
      Identities identities,
      IdentityChanges changes,
      Decisions decisions,
      Audit audit) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.changes = changes;
    this.decisions = decisions;
    this.audit = audit;
  }

  /** What came of a decision: a customer to look at, and the change in the book. */
  record Outcome(long customer, long change) {}

  /** A change as it stands in the book. */
  private record Noted(
      long id, String kind, @Nullable Long decision, @Nullable Long undoneBy, List<Move> moves) {}

  @Transactional
  public Outcome merge(long a, long b, Word word) {
    mustHaveReason(word);
    identities.lock();
    List<Long> one = records(customer(a));
    List<Long> other = records(customer(b));
    if (one.equals(other)) {
      throw new Refusal(
              CustomersError.ALREADY_ONE_CUSTOMER,
              "Both are one customer already.",
              "Maybe somebody has merged them meanwhile; open the customer again.")
          .about(a);
    }
    long decision = decisions.state(one.get(0), other.get(0), word);
    List<Move> moves = identities.resolveAs(List.of(one.get(0), other.get(0)), Map.of());
    return noted("merged", word, decision, moves, one.get(0));
  }

  @Transactional
  public Outcome split(long customer, Collection<Long> part, Word word) {
    mustHaveReason(word);
    identities.lock();
    Set<Long> rest = new TreeSet<>(records(customer(customer)));
    if (part.isEmpty() || !rest.containsAll(part) || rest.size() == new HashSet<>(part).size()) {
      throw new Refusal(
              CustomersError.NOT_A_PART,
              "The records (%s) are not a part of the customer.".formatted(part),
              "Choose some of the customer's records, but not all.")
          .about(part);
    }
    rest.removeAll(part);
    long decision = decisions.deny(part, rest, word);
    List<Move> moves = identities.resolveAs(part, Map.of());
    return noted("split", word, decision, moves, part.iterator().next());
  }

  private Outcome noted(String kind, Word word, long decision, List<Move> moves, long record) {
    long change =
        changes.note(kind, new Cause(word.by().login(), word.reason(), decision, null), moves);
    Outcome outcome = new Outcome(customerOf(record), change);
    audit.record(
        "customer." + kind, Long.toString(outcome.customer()), Map.of("change", outcome.change()));
    return outcome;
  }

  /**
   * Takes a change back, or only the part of it that concerns these records.
   *
   * @param part empty for the whole change
   */
  @Transactional
  public Outcome undo(long change, Collection<Long> part, Word word) {
    identities.lock();
    Noted noted = noted(change);
    boolean whole =
        part.isEmpty() || noted.moves().stream().allMatch(move -> part.contains(move.record()));
    List<Move> back =
        noted.moves().stream().filter(move -> whole || part.contains(move.record())).toList();
    if (back.isEmpty()) {
      throw new Refusal(
              CustomersError.NOT_A_PART,
              "The records (%s) were not moved by this change.".formatted(part),
              "Choose records that the change names, or none to take all of it back.")
          .about(part);
    }
    Long decision =
        whole && noted.decision() != null ? takenBack(noted.decision()) : said(noted, back, word);
    List<Move> moves = identities.resolveAs(touched(back), before(back));
    long undone =
        changes.note(
            "undone", new Cause(word.by().login(), word.reason(), decision, null), moves, change);
    if (whole) {
      jdbc.sql("update customers.identity_change set undone_by = :by where id = :id")
          .param("by", undone)
          .param("id", change)
          .update();
    }
    long customer = customerOf(back.get(0).record());
    audit.record("customer.undone", Long.toString(customer), Map.of("change", change));
    return new Outcome(customer, undone);
  }

  private @Nullable Long takenBack(long decision) {
    decisions.undo(decision);
    return null;
  }

  /** Where evidence made the change, or only a part goes back, a person's word has to stand. */
  private @Nullable Long said(Noted noted, List<Move> back, Word word) {
    Set<Long> part = new TreeSet<>();
    back.forEach(move -> part.add(move.record()));
    if (noted.kind().equals("split")) {
      List<Long> there = new ArrayList<>(records(customer(back.get(0).before())));
      return decisions.state(there.get(0), back.get(0).record(), word);
    }
    Set<Long> rest = new TreeSet<>();
    for (long record : part) {
      rest.addAll(records(customerOf(record)));
    }
    rest.removeAll(part);
    return rest.isEmpty() ? null : decisions.deny(part, rest, word);
  }

  private static Set<Long> touched(List<Move> moves) {
    Set<Long> touched = new TreeSet<>();
    moves.forEach(move -> touched.add(move.record()));
    return touched;
  }

  private Map<Long, Long> before(List<Move> moves) {
    Map<Long, Long> before = new HashMap<>();
    for (Move move : moves) {
      if (customerOf(move.record()) == move.after()) {
        before.put(move.record(), move.before());
      }
    }
    return before;
  }

  private Noted noted(long change) {
    List<Move> moves =
        jdbc.sql(
                """
                select record, before, after from customers.identity_move
                where change = :change order by record
                """)
            .param("change", change)
            .query(
                (row, number) ->
                    new Move(row.getLong("record"), row.getLong("before"), row.getLong("after")))
            .list();
    Noted noted =
        jdbc.sql("select * from customers.identity_change where id = :id for update")
            .param("id", change)
            .query(
                (row, number) ->
                    new Noted(
                        change,
                        row.getString("kind"),
                        row.getObject("decision", Long.class),
                        row.getObject("undone_by", Long.class),
                        moves))
            .optional()
            .orElseThrow(() -> Refusal.notFound("change", change));
    if (noted.undoneBy() != null || noted.kind().equals("undone")) {
      throw new Refusal(
              CustomersError.ALREADY_UNDONE,
              "This change has been taken back, or is itself a taking back.",
              "Merge or split again instead.")
          .about(change);
    }
    return noted;
  }

  private static void mustHaveReason(Word word) {
    if (word.reason().isBlank() || word.reason().length() > 1_000) {
      throw new Refusal(
          CustomersError.REASON_MISSING,
          "A decision about who is who needs a reason of 1 to 1,000 characters.",
          "Say in a sentence how you know.");
    }
  }

  private long customer(long id) {
    return CustomerIds.resolve(jdbc, id).orElseThrow(() -> Refusal.notFound("customer", id));
  }

  private List<Long> records(long customer) {
    return jdbc.sql("select id from customers.record where customer = :customer order by id")
        .param("customer", customer)
        .query(Long.class)
        .list();
  }

  private long customerOf(long record) {
    return jdbc.sql("select customer from customers.record where id = :record")
        .param("record", record)
        .query(Long.class)
        .single();
  }
}
