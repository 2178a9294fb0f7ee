package throughline.engine.timeline;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collector;

/**
 * What to learn from every customer's timeline: where it starts, what one timeline adds, how two
 * halves join. The same analysis runs over a list, in threads over Parquet and on a cluster; so its
 * sums are integers and its result does not depend on the order in which timelines are seen.
 *
 * @param <A> what is gathered on the way
 * @param <R> what was learned
 */
public interface TimelineAnalysis<A extends Serializable, R>
    extends Collector<Timeline, A, R>, Serializable {

  /** The dimensions that this analysis looks at; the others need not be read. */
  default Set<Dimension> dimensions() {
    return EnumSet.allOf(Dimension.class);
  }

  @Override
  default Set<Characteristics> characteristics() {
    return Set.of(Characteristics.UNORDERED);
  }
}
