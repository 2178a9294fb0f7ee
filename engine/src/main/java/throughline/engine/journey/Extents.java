package throughline.engine.journey;

import java.util.Set;
import throughline.engine.statistics.CountedSamples;
import throughline.engine.statistics.Samples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * How long journeys are: from first to last interaction, in interactions, and from when to when.
 */
public record Extents() implements Learning<Extents.SoFar, Extents.Answer> {

  /**
   * @param durations milliseconds, one for each journey
   * @param sizes interactions, one for each journey
   * @param firstTime epoch milliseconds of the first interaction of all
   * @param lastTime epoch milliseconds of the last
   */
  public record Answer(Summary durations, Summary sizes, long firstTime, long lastTime) {}

  @Override
  public Set<Dimension> dimensions() {
    return Set.of();
  }

  @Override
  public SoFar start() {
    return new SoFar();
  }

  /** The lengths met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final Samples durations = new Samples();
    private final CountedSamples sizes = new CountedSamples();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    @Override
    public void add(Timeline journey) {
      long begin = journey.time(0);
      long end = journey.time(journey.size() - 1);
      durations.add(end - begin);
      sizes.add(journey.size());
      first = Math.min(first, begin);
      last = Math.max(last, end);
    }

    @Override
    public SoFar join(SoFar other) {
      durations.addAll(other.durations);
      sizes.addAll(other.sizes);
      first = Math.min(first, other.first);
      last = Math.max(last, other.last);
      return this;
    }

    @Override
    public Answer result() {
      return new Answer(durations.summary(), sizes.summary(), first, last);
    }
  }
}
