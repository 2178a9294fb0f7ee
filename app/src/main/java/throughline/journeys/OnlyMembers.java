package throughline.journeys;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineAnalysis;

/**
 * An analysis that is shown only the timelines of some customers. A scope filters by what lies in a
 * timeline; this filters by whose it is.
 */
record OnlyMembers<A extends Serializable, R>(BitSet customers, TimelineAnalysis<A, R> inner)
    implements TimelineAnalysis<A, R> {

  @Override
  public Set<Dimension> dimensions() {
    return inner.dimensions();
  }

  @Override
  public Supplier<A> supplier() {
    return inner.supplier();
  }

  @Override
  public BiConsumer<A, Timeline> accumulator() {
    BiConsumer<A, Timeline> add = inner.accumulator();
    BitSet members = customers;
    return (gathered, timeline) -> {
      if (timeline.hasCustomer() && members.get(Math.toIntExact(timeline.customer()))) {
        add.accept(gathered, timeline);
      }
    };
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
