package throughline.engine.journey;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.engine.timeline.TimelineFilter;

/**
 * An analysis of timelines that is shown only those with a journey that serves a concern and passes
 * all filters: for filters that mean something of a journey and nothing of a whole timeline.
 *
 * @param <A> what the inner analysis gathers
 * @param <R> what it learns
 */
public record HavingJourney<A extends Serializable, R>(
    List<TimelineFilter> filters, TimelineAnalysis<A, R> inner)
    implements TimelineAnalysis<EachJourney.Cut<A>, R> {

  public HavingJourney {
    filters = List.copyOf(filters);
  }

  @Override
  public Set<Dimension> dimensions() {
    return OnlyJourneys.dimensions(filters, inner);
  }

  @Override
  public Supplier<EachJourney.Cut<A>> supplier() {
    return () -> new EachJourney.Cut<>(inner.supplier().get());
  }

  @Override
  public BiConsumer<EachJourney.Cut<A>, Timeline> accumulator() {
    BiConsumer<A, Timeline> add = inner.accumulator();
    List<TimelineFilter> all = filters;
    Set<Dimension> dimensions = dimensions();
    return (cut, timeline) -> {
      boolean[] found = {false};
      cut.cutter(dimensions)
          .cut(
              timeline,
              journey ->
                  found[0] |=
                      journey.concern(0) != Columns.NO_CONCERN
                          && OnlyJourneys.passes(all, journey));
      if (found[0]) {
        add.accept(cut.gathered(), timeline);
      }
    };
  }

  @Override
  public BinaryOperator<EachJourney.Cut<A>> combiner() {
    return (one, other) ->
        new EachJourney.Cut<>(inner.combiner().apply(one.gathered(), other.gathered()));
  }

  @Override
  public Function<EachJourney.Cut<A>, R> finisher() {
    return cut -> inner.finisher().apply(cut.gathered());
  }
}
