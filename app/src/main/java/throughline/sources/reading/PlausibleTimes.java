package throughline.sources.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.sources.log.Fault;

/**
 * Which times something may have happened at. Systems write 1900-01-01 and 9999-12-31 for "no
 * date", and a single one of them would stretch every timeline and every chart over ages.
 */
final class PlausibleTimes {

  private static final Instant EARLIEST = Instant.parse("1900-01-02T00:00:00Z");
  // What is arranged lies ahead, and clocks run fast; a year is ample for both.
  private static final Duration AHEAD = Duration.ofDays(366);

  private PlausibleTimes() {}

  /** The fault of the first interaction that cannot have happened then, or null. */
  static @Nullable Fault judge(MappedRow facts, Instant receivedAt) {
    Instant latest = receivedAt.plus(AHEAD);
    for (InteractionFact fact : facts.interactions()) {
      Instant wrong = outside(fact.time(), latest) ? fact.time() : fact.startedAt();
      if (wrong != null && outside(wrong, latest)) {
        return fault(wrong, fact);
      }
    }
    return null;
  }

  private static boolean outside(Instant time, Instant latest) {
    return time.isBefore(EARLIEST) || time.isAfter(latest);
  }

  private static Fault fault(Instant time, InteractionFact fact) {
    return new Fault(
        "TIME_IMPLAUSIBLE",
        "The time (%s) of (%s) is before the year 1900 or more than a year ahead."
            .formatted(time, throughline.lake.format.Fault.shown(fact.touchpoint())),
        "Correct the time, or leave the interaction out by a condition in the mapping.");
  }
}
