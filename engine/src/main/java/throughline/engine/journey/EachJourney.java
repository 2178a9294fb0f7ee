package throughline.engine.journey;

import java.io.Serializable;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.JourneyCutter;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineAnalysis;

/**
 * An analysis of journeys made into one of timelines: it shows the inner analysis every journey of
 * every timeline. Put a {@link Together} inside, and timelines are cut once for all.
 *
 * @param <A> what the inner analysis gathers
 * @param <R> what it learns
 */
public record EachJourney<A extends Serializable, R>(TimelineAnalysis<A, R> inner)
    implements TimelineAnalysis<EachJourney.Cut<A>, R> {

  /** What the inner analysis has gathered, with the knife beside it. */
  public static final class Cut<A extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    private final A gathered;
    private transient @Nullable JourneyCutter cutter;

    Cut(A gathered) {
      this.gathered = gathered;
    }

    A gathered() {
      return gathered;
    }

    JourneyCutter cutter(Set<Dimension> dimensions) {
      if (cutter == null) {
        cutter = new JourneyCutter(dimensions);
      }
      return cutter;
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    return inner.dimensions();
  }

  @Override
  public Supplier<Cut<A>> supplier() {
    return () -> new Cut<>(inner.supplier().get());
  }

  @Override
  public BiConsumer<Cut<A>, Timeline> accumulator() {
    BiConsumer<A, Timeline> add = inner.accumulator();
    Set<Dimension> dimensions = inner.dimensions();
    return (cut, timeline) ->
        cut.cutter(dimensions).cut(timeline, journey -> add.accept(cut.gathered, journey));
  }

  @Override
  public BinaryOperator<Cut<A>> combiner() {
    return (one, other) -> new Cut<>(inner.combiner().apply(one.gathered, other.gathered));
  }

  @Override
  public Function<Cut<A>, R> finisher() {
    return cut -> inner.finisher().apply(cut.gathered);
  }
}
