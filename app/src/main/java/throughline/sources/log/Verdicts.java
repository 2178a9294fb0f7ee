package throughline.sources.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;

/**
 * What becomes of the items of one transaction: new ones are stored or quarantined, repeated ones
 * counted.
 *
 * <p>What was seen in earlier transactions is looked up only where it is asked for: new items are
 * the rule, and a unique key refuses the transaction where they were not.
 */
final class Verdicts {

  /** What is known of an item that may have come before. */
  record Seen(SourceId source, Fingerprint id) {}

  private static final String CONFLICT = "SAME_ID_OTHER_CONTENT";

  private final Map<Seen, Fingerprint> known;
  private final Map<Seen, Fingerprint> added = new HashMap<>();
  private final List<Item> stored = new ArrayList<>();
  private final List<Item> quarantined = new ArrayList<>();
  private final HourCounts counts = new HourCounts();

  Verdicts(Map<Seen, Fingerprint> known) {
    this.known = known;
  }

  static Seen identity(Item item) {
    return new Seen(item.source(), item.identity());
  }

  static Seen conflicting(Item item) {
    return new Seen(item.source(), item.key().id().with(item.key().content()));
  }

  Receipt judge(List<Item> batch) {
    Receipt sum = Receipt.NOTHING;
    for (Item item : batch) {
      sum = sum.plus(judge(item));
    }
    return sum;
  }

  private Receipt judge(Item item) {
    Fingerprint before = before(identity(item));
    if (before == null) {
      return take(item, identity(item));
    }
    if (before.equals(item.key().content())) {
      return repeated(item);
    }
    Seen conflicting = conflicting(item);
    return before(conflicting) == null
        ? take(item.with(conflict(item)), conflicting)
        : repeated(item);
  }

  private Receipt repeated(Item item) {
    counts.duplicate(item);
    return Receipt.DUPLICATE;
  }

  private Receipt take(Item item, Seen seen) {
    added.put(seen, item.key().content());
    if (item.fault() == null) {
      stored.add(item);
      counts.stored(item);
      return Receipt.STORED;
    }
    quarantined.add(item);
    counts.quarantined(item);
    return Receipt.QUARANTINED;
  }

  private @Nullable Fingerprint before(Seen seen) {
    Fingerprint now = added.get(seen);
    return now == null ? known.get(seen) : now;
  }

  static Fault conflict(Item item) {
    return new Fault(
        CONFLICT,
        "The id (%s) came before with other content; the first is kept."
            .formatted(item.key().message()),
        "Give it an id of its own and replay it, or discard it.");
  }

  Map<Seen, Fingerprint> added() {
    return added;
  }

  List<Item> stored() {
    return stored;
  }

  List<Item> quarantined() {
    return quarantined;
  }

  HourCounts counts() {
    return counts;
  }
}
