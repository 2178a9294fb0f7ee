package throughline.engine.journey;

import java.io.Serializable;
import java.util.Set;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/** What lies in timelines and in no journey, because it serves no concern. */
public record OutsideJourneys() implements Learning<OutsideJourneys.SoFar, OutsideJourneys.Answer> {

  /**
   * @param interactions that serve no concern
   * @param customers who have any
   */
  public record Answer(long interactions, long customers) implements Serializable {}

  @Override
  public Set<Dimension> dimensions() {
    return Set.of();
  }

  @Override
  public SoFar start() {
    return new SoFar();
  }

  /** What was found so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private long interactions;
    private long customers;

    @Override
    public void add(Timeline timeline) {
      long before = interactions;
      for (int i = 0; i < timeline.size(); i++) {
        interactions += timeline.concern(i) == Columns.NO_CONCERN ? 1 : 0;
      }
      customers += timeline.hasCustomer() && interactions > before ? 1 : 0;
    }

    @Override
    public SoFar join(SoFar other) {
      interactions += other.interactions;
      customers += other.customers;
      return this;
    }

    @Override
    public Answer result() {
      return new Answer(interactions, customers);
    }
  }
}
