package throughline.engine.journey;

import java.io.Serializable;
import java.util.EnumSet;
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
 * An analysis that is shown only the journeys that pass all filters. A {@link
 * throughline.engine.timeline.Scope} filters whole timelines; this filters what they were cut into.
 *
 * @param concerned whether a timeline that serves no concern is left out; in a log of cases each
 *     timeline is a journey, among customers it is none
 * @param <A> what the inner analysis gathers
 * @param <R> what it learns
 */
public record OnlyJourneys<A extends Serializable, R>(
    boolean concerned, List<TimelineFilter> filters, TimelineAnalysis<A, R> inner)
    implements TimelineAnalysis<A, R> {

  public OnlyJourneys(List<? extends TimelineFilter> filters, TimelineAnalysis<A, R> inner) {
    this(false, List.copyOf(filters), inner);
  }

  /** Only the journeys that serve a concern and pass all filters. */
  public static <A extends Serializable, R> OnlyJourneys<A, R> ofConcerns(
      List<? extends TimelineFilter> filters, TimelineAnalysis<A, R> inner) {
    return new OnlyJourneys<>(true, List.copyOf(filters), inner);
  }

  public OnlyJourneys {
    filters = List.copyOf(filters);
  }

  @Override
  public Set<Dimension> dimensions() {
    return dimensions(filters, inner);
  }

  /** What filters and the analysis behind them ask for. */
  static Set<Dimension> dimensions(List<TimelineFilter> filters, TimelineAnalysis<?, ?> inner) {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    all.addAll(inner.dimensions());
    filters.forEach(filter -> all.addAll(filter.dimensions()));
    return all;
  }

  @Override
  public Supplier<A> supplier() {
    return inner.supplier();
  }

  @Override
  public BiConsumer<A, Timeline> accumulator() {
    BiConsumer<A, Timeline> add = inner.accumulator();
    List<TimelineFilter> all = filters;
    boolean any = !concerned;
    return (gathered, journey) -> {
      if ((any || journey.concern(0) != Columns.NO_CONCERN) && passes(all, journey)) {
        add.accept(gathered, journey);
      }
    };
  }

  /** Whether a journey passes all of the filters. */
  public static boolean passes(List<? extends TimelineFilter> filters, Timeline journey) {
    for (TimelineFilter filter : filters) {
      if (!filter.passes(journey)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public BinaryOperator<A> combiner() {
    return inner.combiner();
  }

  @Override
  public Function<A, R> finisher() {
    return inner.finisher();
  }
}
