package throughline.customers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import throughline.customers.Identities.Move;
import throughline.customers.WordingDecisions.TakenBack;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.Word;
import throughline.platform.Refusal;

/**
 * Merging, splitting and taking back by people, each with a reason and exactly reversible. A
 * decision enters the intake log first and takes effect from there, at once, whether or not the
 * projection has read so far.
 */
@Service
class DecidingWhoIsWho {
  private final JdbcClient jdbc;
  private final Identities identities;
  private final WordingDecisions wording;
  private final TakingDecisions taking;

  DecidingWhoIsWho(
      JdbcClient jdbc, Identities identities, WordingDecisions wording, TakingDecisions taking) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.wording = wording;
    this.taking = taking;
  }

  /** What came of a decision: a customer to look at, and the change in the book. */
  record Outcome(long customer, long change) {}

  Outcome merge(long a, long b, Word word) {
    mustHaveReason(word);
    return decide(() -> merging(a, b, word));
  }

  private Decision merging(long a, long b, Word word) {
    List<Long> one = identities.recordsOf(customer(a));
    List<Long> other = identities.recordsOf(customer(b));
    if (one.equals(other)) {
      throw alreadyOne(a);
    }
    return wording.merged(one.get(0), other.get(0), word);
  }

  /** That two records are one person's, or are not. */
  Outcome decide(long a, long b, boolean same, Word word) {
    mustHaveReason(word);
    return decide(() -> same ? tying(a, b, word) : wording.denied(a, b, word));
  }

  private Decision tying(long a, long b, Word word) {
    if (identities.customerOf(a) == identities.customerOf(b)) {
      throw alreadyOne(a);
    }
    return wording.merged(a, b, word);
  }

  private static Refusal alreadyOne(long about) {
    return new Refusal(
            CustomersError.ALREADY_ONE_CUSTOMER,
            "Both are one customer already.",
            "Maybe somebody has merged them meanwhile; open the customer again.")
        .about(about);
  }

  Outcome split(long customer, Collection<Long> part, Word word) {
    mustHaveReason(word);
    return decide(() -> splitting(customer, part, word));
  }

  private Decision splitting(long customer, Collection<Long> part, Word word) {
    Set<Long> rest = new TreeSet<>(identities.recordsOf(customer(customer)));
    if (part.isEmpty() || !rest.containsAll(part) || rest.size() == new HashSet<>(part).size()) {
      throw new Refusal(
              CustomersError.NOT_A_PART,
              "The records (%s) are not a part of the customer.".formatted(part),
              "Choose some of the customer's records, but not all.")
          .about(part);
    }
    rest.removeAll(part);
    return wording.split(part, rest, word);
  }

  /**
   * Takes a change back, or only the part of it that concerns these records.
   *
   * @param part empty for the whole change
   */
  Outcome undo(long change, Collection<Long> part, Word word) {
    return decide(() -> wording.undone(takenBack(change, part), word));
  }

  private Outcome decide(Supplier<Decision> decision) {
    return taking.take(decision, Decision::write, this::outcome);
  }

  private Outcome outcome(Decision decision, long position) {
    RecordName record = decision.touched().get(0);
    return jdbc.sql(
            """
            select r.customer, c.id from customers.record r, customers.identity_change c
            where c.decision = :position and r.source = :source and r.key = :key
            """)
        .param("position", position)
        .param("source", record.source())
        .param("key", record.key())
        .query((row, number) -> new Outcome(row.getLong(1), row.getLong(2)))
        .single();
  }

  private TakenBack takenBack(long change, Collection<Long> part) {
    List<Move> moved = moves(change);
    List<Move> moves = moved.isEmpty() ? denied(change) : moved;
    boolean whole = part.isEmpty() || moves.stream().allMatch(move -> part.contains(move.record()));
    List<Move> back = moves.stream().filter(move -> whole || part.contains(move.record())).toList();
    TakenBack taken = noted(change, back, whole);
    if (back.isEmpty()) {
      throw new Refusal(
              CustomersError.NOT_A_PART,
              "The records (%s) were not moved by this change.".formatted(part),
              "Choose records that the change names, or none to take all of it back.")
          .about(part);
    }
    return taken;
  }

  private List<Move> moves(long change) {
    return jdbc.sql(
            """
            select record, before, after from customers.identity_move
            where change = :change order by record
            """)
        .param("change", change)
        .query(
            (row, number) ->
                new Move(row.getLong("record"), row.getLong("before"), row.getLong("after")))
        .list();
  }

  /** A denial may have moved nobody; taking it back is about those that it named. */
  private List<Move> denied(long change) {
    return jdbc.sql(
            """
            select r.id, r.customer from customers.identity_change c
              join customers.decision_side s on s.decision = c.decision
              join customers.record r on r.id = s.record
            where c.id = :change and c.kind = 'denied' order by r.id
            """)
        .param("change", change)
        .query(
            (row, number) -> {
              long customer = row.getLong("customer");
              return new Move(row.getLong("id"), customer, customer);
            })
        .list();
  }

  private TakenBack noted(long change, List<Move> back, boolean whole) {
    return jdbc.sql("select * from customers.identity_change where id = :id")
        .param("id", change)
        .query(
            (row, number) -> {
              if (row.getObject("undone_by") != null || row.getString("kind").equals("undone")) {
                throw new Refusal(
                        CustomersError.ALREADY_UNDONE,
                        "This change has been taken back, or is itself a taking back.",
                        "Merge or split again instead.")
                    .about(change);
              }
              return new TakenBack(
                  change,
                  row.getString("kind"),
                  row.getObject("decision", Long.class),
                  back,
                  whole);
            })
        .optional()
        .orElseThrow(() -> Refusal.notFound("change", change));
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
    return CustomerIds.known(jdbc, id);
  }
}
