package throughline.customers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Identities.Move;
import throughline.customers.identity.Evidence;
import throughline.customers.identity.Evidence.Held;
import throughline.customers.identity.Evidence.Weighed;
import throughline.customers.identity.Identifier;

/** The book of identity changes: which records went from whom to whom, when and why. */
@Component
class IdentityChanges {
  static final String BY_EVIDENCE = "evidence";
  static final String BY_PORTRAIT = "What all their records agree in: weight %.1f.";
  private static final String MERGED = "merged";
  private static final String SPLIT = "split";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  IdentityChanges(
      JdbcClient jdbc, JdbcTemplate template, Clock clock, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
    this.facts = facts;
  }

  /**
   * Why something changed.
   *
   * @param decision the decision behind it, or null where evidence alone did it
   * @param identifier the identifier behind it, or null
   * @param undoes the change that it takes back, or null
   */
  record Cause(
      String by,
      String reason,
      Instant at,
      @Nullable Long decision,
      @Nullable Long identifier,
      @Nullable Long undoes) {}

  private record Way(long before, long after) {}

  /** Notes changes that evidence brought, one for each pair of customers. */
  void noteDerived(List<Move> moves, Evidence evidence) {
    if (moves.isEmpty()) {
      return;
    }
    Map<Way, List<Move>> ways = new LinkedHashMap<>();
    for (Move move : moves) {
      ways.computeIfAbsent(new Way(move.before(), move.after()), unused -> new ArrayList<>())
          .add(move);
    }
    Set<Long> alive = alive(moves);
    Links links = new Links(evidence);
    Iterator<Long> ids = Ids.next(jdbc, "identity_change", ways.size()).iterator();
    Map<Long, List<Move>> merged = new LinkedHashMap<>();
    Map<Long, List<Move>> split = new LinkedHashMap<>();
    CopyRows rows = new CopyRows();
    ways.forEach(
        (way, moved) -> {
          long change = ids.next();
          boolean isMerge = !alive.contains(way.before());
          Cause cause = cause(isMerge, moved, links);
          rows.add(change).add(isMerge ? MERGED : SPLIT).add(cause.at()).add(cause.by());
          rows.add(cause.reason()).add(cause.identifier()).endRow();
          (isMerge ? merged : split).put(change, moved);
        });
    rows.into(template, "customers.identity_change (id, kind, at, by, reason, identifier)");
    write(merged);
    write(split);
    merged.forEach((change, moved) -> tell(MERGED, change, moved));
    split.forEach((change, moved) -> tell(SPLIT, change, moved));
  }

  private Cause cause(boolean merged, List<Move> moved, Links links) {
    if (!merged) {
      return byEvidence("The evidence no longer joins them.", null);
    }
    Identifier shared = links.shared(moved);
    if (shared != null) {
      return byEvidence("Shared %s.".formatted(shared.type()), shared.id());
    }
    OptionalDouble portrait = links.across(links.portraits, moved);
    if (portrait.isPresent()) {
      return byEvidence(String.format(Locale.ROOT, BY_PORTRAIT, portrait.getAsDouble()), null);
    }
    OptionalDouble likely = links.across(links.alike, moved);
    return likely.isPresent()
        ? byEvidence(
            String.format(Locale.ROOT, "Probable: weight %.1f.", likely.getAsDouble()), null)
        : byEvidence("Joined through other records.", null);
  }

  private Cause byEvidence(String reason, @Nullable Long identifier) {
    return new Cause(BY_EVIDENCE, reason, clock.instant(), null, identifier, null);
  }

  private Set<Long> alive(List<Move> moves) {
    return new HashSet<>(
        jdbc.sql("select id from customers.customer where id = any(:ids) and redirect_to is null")
            .param("ids", moves.stream().mapToLong(Move::before).distinct().toArray())
            .query(Long.class)
            .list());
  }

  /** Writes a change with its moves and tells the house; returns the change's id. */
  long note(String kind, Cause cause, List<Move> moves) {
    long change =
        jdbc.sql(
                """
                insert into customers.identity_change
                  (kind, at, by, reason, decision, identifier, undoes)
                values (:kind, :at, :by, :reason, :decision, :identifier, :undoes)
                returning id
                """)
            .param("kind", kind)
            .param("at", Timestamp.from(cause.at()))
            .param("by", cause.by())
            .param("reason", cause.reason())
            .param("decision", cause.decision())
            .param("identifier", cause.identifier())
            .param("undoes", cause.undoes())
            .query(Long.class)
            .single();
    write(Map.of(change, moves));
    tell(kind, change, moves);
    return change;
  }

  private void write(Map<Long, List<Move>> changes) {
    CopyRows rows = new CopyRows();
    changes.forEach(
        (change, moves) ->
            moves.forEach(
                move ->
                    rows.add((long) change)
                        .add(move.record())
                        .add(move.before())
                        .add(move.after())
                        .endRow()));
    rows.into(template, "customers.identity_move (change, record, before, after)");
  }

  /** Notes that a change was taken back wholly; the first one to do so counts. */
  void undone(long change, long by) {
    jdbc.sql(
            """
            update customers.identity_change set undone_by = :by
            where id = :id and undone_by is null
            """)
        .param("by", by)
        .param("id", change)
        .update();
  }

  private void tell(String kind, long change, List<Move> moves) {
    moves.stream()
        .map(move -> new Way(move.before(), move.after()))
        .distinct()
        .forEach(
            way ->
                facts.publishEvent(
                    kind.equals(MERGED)
                        ? new CustomersMerged(change, way.after(), way.before())
                        : new CustomerSplit(change, way.before(), way.after())));
  }

  /** Who holds what, to find the identifier that brought records together. */
  private static final class Links {
    private final Map<Long, Identifier> identifiers = new HashMap<>();
    private final Map<Long, List<Long>> held = new HashMap<>();
    private final Map<Long, List<Long>> holders = new HashMap<>();

    private final Map<Long, List<Weighed>> alike;
    private final Map<Long, List<Weighed>> portraits;

    Links(Evidence evidence) {
      double enough = evidence.likeness().enough();
      alike = ofRecords(evidence.likeness().pairs(), enough);
      portraits = ofRecords(evidence.likeness().portraits(), enough);
      evidence.identifiers().forEach(one -> identifiers.put(one.id(), one));
      for (Held one : evidence.held()) {
        held.computeIfAbsent(one.record(), unused -> new ArrayList<>()).add(one.identifier());
        holders.computeIfAbsent(one.identifier(), unused -> new ArrayList<>()).add(one.record());
      }
    }

    private static Map<Long, List<Weighed>> ofRecords(List<Weighed> pairs, double enough) {
      Map<Long, List<Weighed>> ofRecords = new HashMap<>();
      pairs.stream()
          .filter(pair -> pair.bits() >= enough)
          .forEach(
              pair -> {
                ofRecords.computeIfAbsent(pair.a(), unused -> new ArrayList<>()).add(pair);
                ofRecords.computeIfAbsent(pair.b(), unused -> new ArrayList<>()).add(pair);
              });
      return ofRecords;
    }

    /** The weight of the match between those that moved and others, where one joined them. */
    OptionalDouble across(Map<Long, List<Weighed>> matches, List<Move> moved) {
      Set<Long> movedRecords = new HashSet<>();
      moved.forEach(move -> movedRecords.add(move.record()));
      return movedRecords.stream()
          .flatMap(record -> matches.getOrDefault(record, List.of()).stream())
          .filter(pair -> movedRecords.contains(pair.a()) != movedRecords.contains(pair.b()))
          .mapToDouble(Weighed::bits)
          .max();
    }

    @Nullable Identifier shared(List<Move> moved) {
      Set<Long> movedRecords = new HashSet<>();
      moved.forEach(move -> movedRecords.add(move.record()));
      return movedRecords.stream()
          .flatMap(record -> held.getOrDefault(record, List.of()).stream())
          .map(identifiers::get)
          .filter(Objects::nonNull)
          .filter(Identifier::joins)
          .filter(one -> !movedRecords.containsAll(holders.getOrDefault(one.id(), List.of())))
          .min(Identifier.BY_STRENGTH)
          .orElse(null);
    }
  }
}
