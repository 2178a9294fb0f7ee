package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * How many journeys had what their map is for in the time that was promised. A journey without it
 * has a broken promise once its time was over when the data end; before, it is open and not judged.
 */
public record PromiseKept(CodedMap map, Deadline deadline)
    implements Learning<PromiseKept.SoFar, PromiseKept.Answer> {

  /**
   * @param end epoch milliseconds of the last interaction, when the data end
   */
  public record Answer(long kept, long late, long never, long open, long end)
      implements Serializable {

    public Share share() {
      return new Share(kept, kept + late + never);
    }
  }

  /** What became of the promise in one journey. */
  public enum State {
    KEPT,
    /** Done, but too late. */
    LATE,
    /** Not done, and too late by now. */
    OVERDUE,
    /** Not done, and not too late yet. */
    OPEN
  }

  /**
   * @param due until when it had to be done, in epoch milliseconds
   * @param done when it was, null where it was not
   */
  public record Fate(State state, long due, @Nullable Long done) implements Serializable {}

  /**
   * What became of it in one journey.
   *
   * @param touchpoints the code of each interaction's touchpoint; at least one
   * @param times epoch milliseconds of each interaction
   */
  public Fate of(List<Integer> touchpoints, List<Long> times, long now) {
    long due = deadline.of(times.get(0));
    long done = new Doneness(map).of(touchpoints.size(), touchpoints::get, times::get);
    if (done == Doneness.UNDONE) {
      return new Fate(due < now ? State.OVERDUE : State.OPEN, due, null);
    }
    return new Fate(done <= due ? State.KEPT : State.LATE, due, done);
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(map.step());
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The promises met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final PromiseKept asked;
    private long kept;
    private long late;
    private long end = Long.MIN_VALUE;
    private long[] undone = new long[16];
    private int size;
    private transient @Nullable Doneness doneness;

    SoFar(PromiseKept asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      long deadline = asked.deadline.of(journey.time(0));
      long done = doneness().of(journey, asked.map);
      end = Math.max(end, journey.time(journey.size() - 1));
      if (done == Doneness.UNDONE) {
        room(1);
        undone[size++] = deadline;
      } else if (done <= deadline) {
        kept++;
      } else {
        late++;
      }
    }

    private Doneness doneness() {
      Doneness known = doneness;
      if (known == null) {
        known = new Doneness(asked.map);
        doneness = known;
      }
      return known;
    }

    private void room(int more) {
      if (size + more > undone.length) {
        undone = Arrays.copyOf(undone, Math.max(undone.length * 2, size + more));
      }
    }

    @Override
    public SoFar join(SoFar other) {
      kept += other.kept;
      late += other.late;
      end = Math.max(end, other.end);
      room(other.size);
      System.arraycopy(other.undone, 0, undone, size, other.size);
      size += other.size;
      return this;
    }

    @Override
    public Answer result() {
      long over = Arrays.stream(undone, 0, size).filter(deadline -> deadline < end).count();
      return new Answer(kept, late, over, size - over, end);
    }
  }
}
