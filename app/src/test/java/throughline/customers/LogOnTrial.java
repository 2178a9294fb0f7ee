package throughline.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.MappedRow;
import throughline.sources.DecisionLog;
import throughline.sources.Reading;
import throughline.sources.SourceId;

/** An intake log in memory: what sources gave and what people decided, in one order. */
final class LogOnTrial implements DecisionLog {
  private final List<Reading> readings = new ArrayList<>();

  /** Whether the process ends right after the log has the next decision. */
  boolean crashesAfterAppending;

  /** The planted fault: what is decided takes effect, but is not in the log. */
  boolean forgets;

  /** The end of a process, as far as a test can play it. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  synchronized void give(Item item) {
    readings.add(item.at(readings.size() + 1));
  }

  /** The next readings after a position, in their order. */
  synchronized List<Reading> next(long position, int limit) {
    int from = (int) Math.min(position, readings.size());
    List<Reading> next =
        List.copyOf(readings.subList(from, Math.min(readings.size(), from + limit)));
    return forgets ? next.stream().map(LogOnTrial::forgotten).toList() : next;
  }

  private static Reading forgotten(Reading reading) {
    return reading.decision() == null ? reading : reading(reading.position(), "nothing", null);
  }

  @Override
  public synchronized void append(String id, String content) {
    readings.add(reading(readings.size() + 1, id, content));
    if (crashesAfterAppending) {
      crashesAfterAppending = false;
      throw new Crash();
    }
  }

  private static Reading reading(long position, String id, @Nullable String decision) {
    return new Reading(
        position,
        0,
        SourceId.WORKSPACE,
        CustomersHouse.NOW,
        id,
        false,
        MappedRow.NOTHING,
        decision);
  }

  @Override
  public synchronized List<Entry> after(long position) {
    return readings.stream()
        .filter(reading -> reading.decision() != null && reading.position() > position)
        .map(
            reading ->
                new Entry(
                    reading.position(),
                    reading.messageId(),
                    Objects.requireNonNull(reading.decision())))
        .toList();
  }
}
