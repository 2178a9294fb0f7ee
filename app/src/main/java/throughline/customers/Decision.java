package throughline.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.RecordName;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person decided about who is who, as it stands in the intake log: complete in itself, and
 * by lasting names only, so that it means the same however often it is read.
 *
 * @param kind merged, split, denied or undone
 * @param actor who, as the audit keeps it
 * @param login who, as the book of changes shows it
 * @param ties what belongs together from now on
 * @param left what is not the same person as anything on the right
 * @param undo what is taken back, or null
 */
record Decision(
    String kind,
    String actor,
    String login,
    String reason,
    Instant at,
    List<Tie> ties,
    List<RecordName> left,
    List<RecordName> right,
    @Nullable Undo undo) {

  private static final JsonMapper JSON = JsonMapper.shared();

  Decision {
    ties = List.copyOf(ties);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Two records of one person. */
  record Tie(RecordName a, RecordName b) {}

  /**
   * A change that is taken back.
   *
   * @param decision the place in the log of the decision that made the change, or null where
   *     evidence made it
   * @param change its number in the book of changes
   * @param whole whether all of it is taken back
   */
  record Undo(@Nullable Long decision, long change, boolean whole, List<Return> returns) {
    Undo {
      returns = List.copyOf(returns);
    }
  }

  /**
   * A record that goes back.
   *
   * @param to the customer whose id it shall speak for, or null where it has gone elsewhere since
   */
  record Return(RecordName record, @Nullable Long to) {}

  static Decision read(String json) {
    return JSON.readValue(json, Decision.class);
  }

  String write() {
    return JSON.writeValueAsString(this);
  }

  /** The records whose customers may change by it; the first one's customer is the answer. */
  List<RecordName> touched() {
    if (undo != null) {
      return undo.returns().stream().map(Return::record).toList();
    }
    return ties.isEmpty() || kind.equals("split")
        ? left
        : List.of(ties.get(0).a(), ties.get(0).b());
  }

  /** Every record that it names. */
  Set<RecordName> records() {
    List<RecordName> all = new ArrayList<>(touched());
    ties.forEach(tie -> all.addAll(List.of(tie.a(), tie.b())));
    all.addAll(left);
    all.addAll(right);
    return new LinkedHashSet<>(all);
  }
}
