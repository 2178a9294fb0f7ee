package throughline.engine.journey;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** What makes a journey one of those behind a figure, and how much it weighs there. */
public interface JourneyTrait extends Serializable {
  /** The weight of a journey that is not behind the figure. */
  long ABSENT = Long.MIN_VALUE;

  Set<Dimension> dimensions();

  /** Milliseconds, or how many where it is not {@link #timed()}, or {@link #ABSENT}. */
  long weigh(Timeline journey);

  /** Whether journeys weigh by milliseconds; where not, by how often. */
  default boolean timed() {
    return true;
  }

  /** Every journey, by its duration. */
  record Any() implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of();
    }

    @Override
    public long weigh(Timeline journey) {
      return duration(journey);
    }
  }

  /** Journeys that stepped over a border, by their waits there that are ours. */
  record CrossesBorder(Dimension unit, int from, int to, Waiting waiting) implements JourneyTrait {
    public CrossesBorder(Dimension unit, int from, int to) {
      this(unit, from, to, Waiting.CALENDAR_TIME);
    }

    @Override
    public Set<Dimension> dimensions() {
      return Set.of(unit, Dimension.KIND);
    }

    @Override
    public long weigh(Timeline journey) {
      long waited = ABSENT;
      int before = -1;
      for (int i = 0; i < journey.size(); i++) {
        int now = journey.code(unit, i);
        if (now == Dimension.UNKNOWN) {
          continue;
        }
        if (before >= 0 && journey.code(unit, before) == from && now == to && from != to) {
          waited = Math.max(waited, 0) + ourWait(waiting, journey, before, i, to);
        }
        before = i;
      }
      return waited;
    }
  }

  /** Journeys that were handed from one unit to another, by their duration. */
  record HandedOver(Dimension unit) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(unit);
    }

    @Override
    public long weigh(Timeline journey) {
      int before = Dimension.UNKNOWN;
      for (int i = 0; i < journey.size(); i++) {
        int now = journey.code(unit, i);
        if (now != Dimension.UNKNOWN && before != Dimension.UNKNOWN && now != before) {
          return duration(journey);
        }
        before = now == Dimension.UNKNOWN ? before : now;
      }
      return ABSENT;
    }
  }

  /** Journeys that were handed from one unit to another, by how often. */
  record CountsHandovers(Dimension unit) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(unit);
    }

    @Override
    public boolean timed() {
      return false;
    }

    @Override
    public long weigh(Timeline journey) {
      int handovers = 0;
      int before = Dimension.UNKNOWN;
      for (int i = 0; i < journey.size(); i++) {
        int now = journey.code(unit, i);
        if (now == Dimension.UNKNOWN) {
          continue;
        }
        handovers += before != Dimension.UNKNOWN && now != before ? 1 : 0;
        before = now;
      }
      return handovers == 0 ? ABSENT : handovers;
    }
  }

  /** Journeys that were handed from one unit to another, by their waits there that are ours. */
  record WaitsAtBorders(Dimension unit, Waiting waiting) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(unit, Dimension.KIND);
    }

    @Override
    public long weigh(Timeline journey) {
      long waited = ABSENT;
      int before = -1;
      for (int i = 0; i < journey.size(); i++) {
        int now = journey.code(unit, i);
        if (now == Dimension.UNKNOWN) {
          continue;
        }
        if (before >= 0 && journey.code(unit, before) != now) {
          waited = Math.max(waited, 0) + ourWait(waiting, journey, before, i, now);
        }
        before = i;
      }
      return waited;
    }
  }

  /** Journeys that came back to a unit after one other, by their duration. */
  record SentBack(Dimension unit) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(unit);
    }

    @Override
    public long weigh(Timeline journey) {
      int before = Dimension.UNKNOWN;
      int otherBefore = Dimension.UNKNOWN;
      for (int i = 0; i < journey.size(); i++) {
        int now = journey.code(unit, i);
        if (now == Dimension.UNKNOWN || now == before) {
          continue;
        }
        if (now == otherBefore) {
          return duration(journey);
        }
        otherBefore = before;
        before = now;
      }
      return ABSENT;
    }
  }

  /** Journeys that took a step twice or more, by their duration. */
  record Repeats(Dimension step) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step);
    }

    @Override
    public long weigh(Timeline journey) {
      BitSet taken = new BitSet();
      for (int i = 0; i < journey.size(); i++) {
        if (taken.get(journey.code(step, i))) {
          return duration(journey);
        }
        taken.set(journey.code(step, i));
      }
      return ABSENT;
    }
  }

  /** Journeys in which one step followed another directly, by the waits between the two. */
  record Follows(Dimension step, int from, int to) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step);
    }

    @Override
    public long weigh(Timeline journey) {
      long waited = ABSENT;
      for (int i = 1; i < journey.size(); i++) {
        if (journey.code(step, i - 1) == from && journey.code(step, i) == to) {
          waited = Math.max(waited, 0) + journey.time(i) - journey.time(i - 1);
        }
      }
      return waited;
    }
  }

  /** Journeys that passed a step, by their duration. */
  record Passes(Dimension step, int code) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step);
    }

    @Override
    public long weigh(Timeline journey) {
      for (int i = 0; i < journey.size(); i++) {
        if (journey.code(step, i) == code) {
          return duration(journey);
        }
      }
      return ABSENT;
    }
  }

  /** Those that met a unit at a step, by how often. */
  record MeetsAt(Dimension step, int stepCode, Dimension unit, int unitCode)
      implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step, unit);
    }

    @Override
    public boolean timed() {
      return false;
    }

    @Override
    public long weigh(Timeline journey) {
      int met = 0;
      for (int i = 0; i < journey.size(); i++) {
        met += journey.code(step, i) == stepCode && journey.code(unit, i) == unitCode ? 1 : 0;
      }
      return met == 0 ? ABSENT : met;
    }
  }

  /** Journeys that began with a step, by their duration. */
  record Begins(Dimension step, int code) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step);
    }

    @Override
    public long weigh(Timeline journey) {
      return journey.code(step, 0) == code ? duration(journey) : ABSENT;
    }
  }

  /** Journeys that ended with a step, by their duration. */
  record Ends(Dimension step, int code) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step);
    }

    @Override
    public long weigh(Timeline journey) {
      return journey.code(step, journey.size() - 1) == code ? duration(journey) : ABSENT;
    }
  }

  /** Journeys that took exactly these steps, by their duration. */
  record Takes(Dimension step, List<Integer> codes) implements JourneyTrait {
    public Takes {
      codes = List.copyOf(codes);
    }

    @Override
    public Set<Dimension> dimensions() {
      return Set.of(step);
    }

    @Override
    public long weigh(Timeline journey) {
      if (journey.size() != codes.size()) {
        return ABSENT;
      }
      for (int i = 0; i < journey.size(); i++) {
        if (journey.code(step, i) != codes.get(i)) {
          return ABSENT;
        }
      }
      return duration(journey);
    }
  }

  /** A wait that has a reason, such as an appointment the customer chose, is not ours. */
  private static long ourWait(Waiting waiting, Timeline journey, int before, int after, int unit) {
    return journey.code(Dimension.KIND, after) == Dimension.UNKNOWN
        ? waiting.between(journey, before, after, unit)
        : 0;
  }

  private static long duration(Timeline journey) {
    return journey.time(journey.size() - 1) - journey.time(0);
  }
}
