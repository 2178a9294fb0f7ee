package throughline.engine.silo;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Timeline;

/**
 * A journey that runs every day and has a promise: with which steps it begins and is complete, how
 * often it may take a step, and what customers may rely on.
 *
 * @param starts codes of touchpoints with which it begins; where none is named, its first
 * @param ends codes of touchpoints with which it is complete; of none, none ever is
 * @param allowed by the code of a touchpoint how often it may be passed; once where none is named
 * @param reopens codes of touchpoints that open it again after its end; where none is named, any
 *     inbound contact does
 * @param repeatDays within which the customer does not come back on the same topic
 * @param promise how soon after its start its end comes
 * @param zone in which days begin
 */
public record StandardTransaction(
    BitSet starts,
    BitSet ends,
    Map<Integer, Integer> allowed,
    BitSet reopens,
    int repeatDays,
    Promise promise,
    ZoneId zone)
    implements Serializable {
  private static final long DAY = 86_400_000;
  private static final JourneyTrait SENT_BACK = new JourneyTrait.SentBack(Dimension.DEPARTMENT);

  /** Why a journey was not right the first time. */
  public enum Failure {
    /** A step was taken more often than it may. */
    REWORK,
    /** The customer was sent back to a department. */
    PING_PONG,
    /** It went on after its end. */
    REOPENED,
    /** The customer came back on the same topic. */
    REPEATED,
    /** It took longer than was promised. */
    PROMISE_BROKEN
  }

  public StandardTransaction {
    starts = (BitSet) starts.clone();
    ends = (BitSet) ends.clone();
    allowed = Map.copyOf(allowed);
    reopens = (BitSet) reopens.clone();
    if (repeatDays < 0) {
      throw new IllegalArgumentException("The days (%s) must be 0 or more.".formatted(repeatDays));
    }
  }

  public boolean hasPromise() {
    return !promise.equals(Promise.NONE);
  }

  /** The dimensions by which it is judged. */
  public static Set<Dimension> dimensions() {
    return EnumSet.of(
        Dimension.TOUCHPOINT, Dimension.DEPARTMENT, Dimension.DIRECTION, Dimension.TOPIC);
  }

  /** The row with which the journey begins, or -1. */
  int started(Timeline journey) {
    for (int i = 0; i < journey.size(); i++) {
      if (starts.isEmpty() || starts.get(journey.code(Dimension.TOUCHPOINT, i))) {
        return i;
      }
    }
    return -1;
  }

  /** The first row from its begin on with which the journey is complete, or -1. */
  int ended(Timeline journey, int started) {
    for (int i = started; started >= 0 && i < journey.size(); i++) {
      if (ends.get(journey.code(Dimension.TOUCHPOINT, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether all days in which the customer might come back lie before the end of the data. */
  boolean isEligible(Timeline journey, int ended, long endOfData) {
    return journey.time(ended) + repeatDays * DAY <= endOfData;
  }

  /** The day on which the journey was complete, in days since 1970-01-01. */
  long day(Timeline journey, int ended) {
    return Instant.ofEpochMilli(journey.time(ended)).atZone(zone).toLocalDate().toEpochDay();
  }

  /**
   * Why the journey was not right the first time.
   *
   * @param contacts all inbound contacts of the customer whose journey it is
   */
  Set<Failure> failures(
      Supplier<InboundContacts> contacts, Timeline journey, int started, int ended) {
    EnumSet<Failure> failures = EnumSet.noneOf(Failure.class);
    if (new ReworkOfSteps(Dimension.TOUCHPOINT, allowed).in(journey) > 0) {
      failures.add(Failure.REWORK);
    }
    if (SENT_BACK.weigh(journey) != JourneyTrait.ABSENT) {
      failures.add(Failure.PING_PONG);
    }
    if (isReopened(journey, ended)) {
      failures.add(Failure.REOPENED);
    }
    if (isRepeated(contacts, journey, ended)) {
      failures.add(Failure.REPEATED);
    }
    if (!promise.isKept(journey.time(started), journey.time(ended))) {
      failures.add(Failure.PROMISE_BROKEN);
    }
    return failures;
  }

  private boolean isReopened(Timeline journey, int ended) {
    for (int i = ended + 1; i < journey.size(); i++) {
      boolean opens =
          reopens.isEmpty()
              ? isInbound(journey, i)
              : reopens.get(journey.code(Dimension.TOUCHPOINT, i));
      if (opens) {
        return true;
      }
    }
    return false;
  }

  /** Whether the customer began another contact on its topic, for another concern. */
  private boolean isRepeated(Supplier<InboundContacts> contacts, Timeline journey, int ended) {
    int topic = topic(journey);
    return topic != Dimension.UNKNOWN
        && journey.hasCustomer()
        && contacts.get().followed(journey.time(ended), repeatDays, topic, journey.concern(0));
  }

  private static boolean isInbound(Timeline timeline, int row) {
    return timeline.code(Dimension.DIRECTION, row) == Direction.INBOUND.code();
  }

  private static int topic(Timeline journey) {
    int topic = Dimension.UNKNOWN;
    for (int i = 0; i < journey.size() && topic == Dimension.UNKNOWN; i++) {
      topic = journey.code(Dimension.TOPIC, i);
    }
    return topic;
  }
}
