package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.journey.Tally;
import throughline.engine.statistics.Samples;
import throughline.engine.statistics.Share;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * How many journeys reached their designed end in time, of those that began long enough before the
 * end of the data to have had that time, and at which step the others were left.
 *
 * @param starts codes of steps with which a journey begins; where none is named, its first
 * @param ends codes of steps with which it is complete; of none, none ever is
 * @param within milliseconds from the start to the end
 * @param endOfData epoch milliseconds of the last interaction of all
 */
public record Completion(BitSet starts, BitSet ends, long within, long endOfData)
    implements Learning<Completion.SoFar, Completion.Answer> {

  public Completion {
    starts = (BitSet) starts.clone();
    ends = (BitSet) ends.clone();
    if (within <= 0) {
      throw new IllegalArgumentException("The time (%s ms) must be more than 0.".formatted(within));
    }
  }

  /** How many journeys were left at a step: it was the last one within their time. */
  public record DropOff(int step, long journeys) implements Serializable {}

  /**
   * @param completed of the journeys that had their time
   * @param durations milliseconds from start to end, one for each that completed
   * @param dropOffs where the others were left, the most journeys first
   * @param tooYoung journeys that began too late to be judged
   */
  public record Answer(Share completed, Summary durations, List<DropOff> dropOffs, long tooYoung)
      implements Serializable {
    public Answer {
      dropOffs = List.copyOf(dropOffs);
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(Dimension.TOUCHPOINT);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The row with which the journey starts, or -1 where it never does. */
  int started(Timeline journey) {
    for (int i = 0; i < journey.size(); i++) {
      if (starts.isEmpty() || starts.get(journey.code(Dimension.TOUCHPOINT, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the journey had its time before the data ends. */
  boolean isEligible(Timeline journey, int started) {
    return journey.time(started) <= endOfData - within;
  }

  /** The row with which the journey was complete in time, or -1 where it was not. */
  int completed(Timeline journey, int started) {
    for (int i = started; i < journey.size() && isInTime(journey, started, i); i++) {
      if (ends.get(journey.code(Dimension.TOUCHPOINT, i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isInTime(Timeline journey, int started, int row) {
    return journey.time(row) - journey.time(started) <= within;
  }

  private int last(Timeline journey, int started) {
    int last = started;
    while (last + 1 < journey.size() && isInTime(journey, started, last + 1)) {
      last++;
    }
    return last;
  }

  /** The journeys met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final Completion asked;
    private final Tally left = new Tally();
    private final Samples durations = new Samples();
    private long eligible;
    private long completed;
    private long tooYoung;

    SoFar(Completion asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      int started = asked.started(journey);
      if (started < 0) {
        return;
      }
      if (!asked.isEligible(journey, started)) {
        tooYoung++;
        return;
      }
      eligible++;
      int end = asked.completed(journey, started);
      if (end >= 0) {
        completed++;
        durations.add(journey.time(end) - journey.time(started));
      } else {
        left.add(journey.code(Dimension.TOUCHPOINT, asked.last(journey, started)));
      }
    }

    @Override
    public SoFar join(SoFar other) {
      left.addAll(other.left);
      durations.addAll(other.durations);
      eligible += other.eligible;
      completed += other.completed;
      tooYoung += other.tooYoung;
      return this;
    }

    @Override
    public Answer result() {
      List<DropOff> dropOffs = new ArrayList<>();
      for (int step = 0; step < left.end(); step++) {
        if (left.of(step) > 0) {
          dropOffs.add(new DropOff(step, left.of(step)));
        }
      }
      dropOffs.sort(
          Comparator.comparingLong(DropOff::journeys).reversed().thenComparingInt(DropOff::step));
      return new Answer(new Share(completed, eligible), durations.summary(), dropOffs, tooYoung);
    }
  }
}
