package throughline.journeys.transactions;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.Promise;
import throughline.engine.silo.StandardTransaction;
import throughline.journeys.FilterBar;

/**
 * A standard transaction as people define it.
 *
 * @param department id of the one that answers for it, in whose working days promises are counted
 * @param owner the role that answers for it
 * @param starts ids of touchpoints with which it begins
 * @param ends ids of touchpoints with which it is complete
 * @param allowed steps that it may take more than once
 * @param reopens ids of touchpoints that open it again; where none is named, any inbound contact
 * @param repeatDays within which the customer does not come back on the same topic
 * @param completionDays within which it should be complete after its begin
 * @param retired whether it is judged no more
 */
public record TransactionDefinition(
    String name,
    @Nullable String department,
    @Nullable String owner,
    List<String> starts,
    List<String> ends,
    List<Allowed> allowed,
    List<String> reopens,
    int repeatDays,
    @Nullable Promised promise,
    int completionDays,
    String zone,
    boolean retired) {
  static final long DAY = 86_400_000;
  private static final int MOST_DAYS = 3660;

  public TransactionDefinition {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
    allowed = List.copyOf(allowed);
    reopens = List.copyOf(reopens);
    if (name.isBlank() || name.length() > 100 || (owner != null && owner.length() > 100)) {
      throw new IllegalArgumentException(
          "A standard transaction needs a name, and names of at most 100 letters.");
    }
    if (starts.isEmpty() || ends.isEmpty() || !Collections.disjoint(Set.copyOf(starts), ends)) {
      throw new IllegalArgumentException(
          "A standard transaction needs touchpoints with which it begins, and others with which it"
              + " is complete.");
    }
    if (repeatDays < 0 || repeatDays > 366) {
      throw new IllegalArgumentException("The days (%s) must be 0 to 366.".formatted(repeatDays));
    }
    if (completionDays < 1 || completionDays > MOST_DAYS) {
      throw new IllegalArgumentException(
          "The days to be complete (%s) must be 1 to 3660.".formatted(completionDays));
    }
    zoneOf(zone);
  }

  private static ZoneId zoneOf(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("The time zone (%s) is not known.".formatted(zone), e);
    }
  }

  /** How often a step may be taken. */
  public record Allowed(String touchpoint, int times) {
    public Allowed {
      if (times < 1 || times > 1000) {
        throw new IllegalArgumentException("The times (%s) must be 1 to 1000.".formatted(times));
      }
    }
  }

  /** In what a promise is counted. */
  public enum Unit {
    HOURS,
    DAYS,
    WORKING_DAYS
  }

  /** What customers may rely on: done within so much time. */
  public record Promised(int within, Unit unit) {
    public Promised {
      if (within < 1 || within > MOST_DAYS) {
        throw new IllegalArgumentException("The promise (%s) must be 1 to 3660.".formatted(within));
      }
    }
  }

  Stream<String> touchpoints() {
    return Stream.of(
            starts.stream(),
            ends.stream(),
            reopens.stream(),
            allowed.stream().map(Allowed::touchpoint))
        .flatMap(some -> some);
  }

  ZoneId zoneId() {
    return zoneOf(zone);
  }

  BitSet begin() {
    return codes(starts);
  }

  BitSet end() {
    return codes(ends);
  }

  StandardTransaction transaction(Promise promised) {
    Map<Integer, Integer> times = new HashMap<>();
    allowed.forEach(one -> times.put(FilterBar.number(one.touchpoint), one.times));
    return new StandardTransaction(
        begin(), end(), times, codes(reopens), repeatDays, promised, zoneId());
  }

  private static BitSet codes(List<String> ids) {
    BitSet codes = new BitSet();
    ids.forEach(id -> codes.set(FilterBar.number(id)));
    return codes;
  }
}
