package throughline.engine.timeline;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/**
 * A filter: passed by timelines with at least one interaction whose code in the dimension is among
 * the wanted ones, or, turned round, by those with none.
 */
public record Passing(Dimension dimension, BitSet codes, boolean wanted) implements TimelineFilter {

  public Passing {
    codes = (BitSet) codes.clone();
  }

  public static Passing any(Dimension dimension, Collection<Integer> codes) {
    BitSet set = new BitSet();
    codes.forEach(set::set);
    return new Passing(dimension, set, true);
  }

  public static Passing none(Dimension dimension, Collection<Integer> codes) {
    return new Passing(dimension, any(dimension, codes).codes, false);
  }

  @Override
  public Set<Dimension> dimensions() {
    return Set.of(dimension);
  }

  @Override
  public boolean passes(Timeline timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      if (codes.get(timeline.code(dimension, i))) {
        return wanted;
      }
    }
    return !wanted;
  }
}
