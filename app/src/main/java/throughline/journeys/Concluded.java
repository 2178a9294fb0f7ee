package throughline.journeys;

import java.io.Serializable;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineAnalysis;

/** An analysis with what follows from its answer, so that both are kept as one. */
record Concluded<A extends Serializable, R, S>(
    TimelineAnalysis<A, R> analysis, Conclusion<R, S> conclusion)
    implements TimelineAnalysis<A, S> {

  /** What follows from an answer. */
  interface Conclusion<R, S> extends Function<R, S>, Serializable {}

  @Override
  public Set<Dimension> dimensions() {
    return analysis.dimensions();
  }

  @Override
  public Supplier<A> supplier() {
    return analysis.supplier();
  }

  @Override
  public BiConsumer<A, Timeline> accumulator() {
    return analysis.accumulator();
  }

  @Override
  public BinaryOperator<A> combiner() {
    return analysis.combiner();
  }

  @Override
  public Function<A, S> finisher() {
    return analysis.finisher().andThen(conclusion);
  }
}
