package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineFilter;

/**
 * How many journeys of a standard transaction were right the first time, and whether its promise
 * was kept: in all, by failed condition, and by the day on which they were complete. A journey is
 * judged when it is complete and all days in which the customer might come back lie before the end
 * of the data. It looks at whole timelines, because coming back is another journey.
 *
 * @param concerned whether a timeline that serves no concern is no journey, as among customers
 * @param filters that a journey must pass to be one of the transaction
 * @param endOfData epoch milliseconds of the last interaction of all
 */
public record FirstTimeRight(
    StandardTransaction transaction,
    boolean concerned,
    List<TimelineFilter> filters,
    long endOfData)
    implements Learning<FirstTimeRight.SoFar, FirstTimeRight.Answer> {

  public FirstTimeRight {
    filters = List.copyOf(filters);
  }

  /**
   * The journeys that were complete on a day.
   *
   * @param day days since 1970-01-01 in the transaction's zone
   * @param right journeys that were right the first time
   * @param kept journeys that kept the promise; of none where nothing is promised
   */
  public record Day(long day, Share right, Share kept) implements Serializable {}

  /**
   * @param right of all that were judged
   * @param kept of all that were judged; of none where nothing is promised
   * @param failures how many journeys failed each condition; a journey may fail several
   * @param days in rising order, those on which none was complete left out
   * @param incomplete journeys that began and were never complete
   * @param tooYoung journeys that were complete too late to be judged
   */
  public record Answer(
      Share right,
      Share kept,
      Map<Failure, Long> failures,
      List<Day> days,
      long incomplete,
      long tooYoung)
      implements Serializable {
    public Answer {
      failures = Map.copyOf(failures);
      days = List.copyOf(days);
    }

    /** Weeks from Monday to Sunday, each under its Monday. */
    public List<Day> weeks() {
      TreeMap<Long, Day> weeks = new TreeMap<>();
      for (Day day : days) {
        // 1970-01-01 was a Thursday.
        long monday = day.day - Math.floorMod(day.day + 3, 7);
        weeks.merge(
            monday, new Day(monday, day.right, day.kept), (one, other) -> plus(monday, one, other));
      }
      return List.copyOf(weeks.values());
    }

    private static Day plus(long monday, Day one, Day other) {
      return new Day(monday, plus(one.right, other.right), plus(one.kept, other.kept));
    }

    private static Share plus(Share one, Share other) {
      return new Share(one.n() + other.n(), one.of() + other.of());
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    Set<Dimension> all = StandardTransaction.dimensions();
    filters.forEach(filter -> all.addAll(filter.dimensions()));
    return all;
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  boolean isAsked(Timeline journey) {
    return (!concerned || journey.concern(0) != Columns.NO_CONCERN)
        && OnlyJourneys.passes(filters, journey);
  }

  /** The journeys met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer>, TransactionJudge.Verdicts {
    private static final long serialVersionUID = 1;
    private static final int JUDGED = 0;
    private static final int RIGHT = 1;
    private static final int KEPT = 2;

    private final FirstTimeRight asked;
    private final TreeMap<Long, long[]> days = new TreeMap<>();
    private final EnumMap<Failure, Long> failures = new EnumMap<>(Failure.class);
    private long incomplete;
    private long tooYoung;
    private transient @Nullable TransactionJudge judge;

    SoFar(FirstTimeRight asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline timeline) {
      if (judge == null) {
        judge = new TransactionJudge(asked);
      }
      judge.judge(timeline, this);
    }

    @Override
    public void isIncomplete() {
      incomplete++;
    }

    @Override
    public void isTooYoung() {
      tooYoung++;
    }

    @Override
    public void isComplete(Timeline journey, long day, Set<Failure> failed) {
      count(day, failed);
    }

    private void count(long day, Set<Failure> failed) {
      failed.forEach(failure -> failures.merge(failure, 1L, Long::sum));
      long[] counts = days.computeIfAbsent(day, unseen -> new long[3]);
      counts[JUDGED]++;
      counts[RIGHT] += failed.isEmpty() ? 1 : 0;
      counts[KEPT] += failed.contains(Failure.PROMISE_BROKEN) ? 0 : 1;
    }

    @Override
    public SoFar join(SoFar other) {
      other.failures.forEach((failure, count) -> failures.merge(failure, count, Long::sum));
      other.days.forEach((day, counts) -> days.merge(day, counts, SoFar::plus));
      incomplete += other.incomplete;
      tooYoung += other.tooYoung;
      return this;
    }

    private static long[] plus(long[] one, long[] other) {
      long[] both = one.clone();
      for (int i = 0; i < both.length; i++) {
        both[i] += other[i];
      }
      return both;
    }

    @Override
    public Answer result() {
      List<Day> all = new ArrayList<>();
      days.forEach((day, counts) -> all.add(day(day, counts)));
      Day total = day(0, days.values().stream().reduce(new long[3], SoFar::plus));
      return new Answer(total.right, total.kept, failures, all, incomplete, tooYoung);
    }

    private Day day(long day, long[] counts) {
      Share kept =
          asked.transaction.hasPromise()
              ? new Share(counts[KEPT], counts[JUDGED])
              : new Share(0, 0);
      return new Day(day, new Share(counts[RIGHT], counts[JUDGED]), kept);
    }
  }
}
