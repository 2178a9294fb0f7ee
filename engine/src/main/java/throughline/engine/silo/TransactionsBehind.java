package throughline.engine.silo;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.Heaviest;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The journeys behind a figure of {@link FirstTimeRight}, the longest first.
 *
 * @param failures those of which the journey failed one or more; where none is named, it was right
 *     the first time
 * @param fromDay the first day on which it may have been complete, in days since 1970-01-01
 * @param toDay the day after the last
 * @param limit how many of them are kept; the total counts all
 */
public record TransactionsBehind(
    FirstTimeRight asked, Set<Failure> failures, long fromDay, long toDay, int limit)
    implements Learning<TransactionsBehind.SoFar, JourneysBehind.Found> {

  public TransactionsBehind {
    failures = Set.copyOf(failures);
  }

  @Override
  public Set<Dimension> dimensions() {
    return asked.dimensions();
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  private boolean isBehind(long day, Set<Failure> failed) {
    boolean wanted =
        failures.isEmpty() ? failed.isEmpty() : !Collections.disjoint(failures, failed);
    return wanted && fromDay <= day && day < toDay;
  }

  /** The journeys found so far. */
  public static final class SoFar
      implements Gathering<SoFar, JourneysBehind.Found>, TransactionJudge.Verdicts {
    private static final long serialVersionUID = 1;

    private final TransactionsBehind behind;
    private final Heaviest heaviest;
    private transient @Nullable TransactionJudge judge;

    SoFar(TransactionsBehind behind) {
      this.behind = behind;
      heaviest = new Heaviest(behind.limit);
    }

    @Override
    public void add(Timeline timeline) {
      if (judge == null) {
        judge = new TransactionJudge(behind.asked);
      }
      judge.judge(timeline, this);
    }

    @Override
    public void isIncomplete() {}

    @Override
    public void isTooYoung() {}

    @Override
    public void isComplete(Timeline journey, long day, Set<Failure> failed) {
      if (behind.isBehind(day, failed)) {
        long weight = journey.time(journey.size() - 1) - journey.time(0);
        heaviest.add(weight, () -> JourneysBehind.describe(journey, weight));
      }
    }

    @Override
    public SoFar join(SoFar other) {
      heaviest.addAll(other.heaviest);
      return this;
    }

    @Override
    public JourneysBehind.Found result() {
      return heaviest.found();
    }
  }
}
