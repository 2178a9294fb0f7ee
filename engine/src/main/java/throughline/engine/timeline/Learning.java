package throughline.engine.timeline;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An analysis that says only where it starts: the rest is in what it gathers.
 *
 * @param <G> what is gathered on the way
 * @param <R> what was learned
 */
public interface Learning<G extends Gathering<G, R>, R> extends TimelineAnalysis<G, R> {

  G start();

  @Override
  default Supplier<G> supplier() {
    return this::start;
  }

  @Override
  default BiConsumer<G, Timeline> accumulator() {
    return Gathering::add;
  }

  @Override
  default BinaryOperator<G> combiner() {
    return Gathering::join;
  }

  @Override
  default Function<G, R> finisher() {
    return Gathering::result;
  }
}
