package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import throughline.engine.journey.ShownMap;

/**
 * Which touchpoints a map means to follow which directly, by code; its beginning and its end are
 * those of {@link ShownMap}.
 *
 * @param drawn in the order that is drawn
 * @param besides because they are done side by side, in any order
 */
public record DesignedArcs(Set<Arc> drawn, Set<Arc> besides) implements Serializable {

  /** One touchpoint directly after another. */
  public record Arc(int from, int to) implements Serializable {}

  public DesignedArcs {
    drawn = Set.copyOf(drawn);
    besides = Set.copyOf(besides);
  }

  public static DesignedArcs of(CodedMap map) {
    Set<Arc> drawn = new HashSet<>();
    Set<Arc> besides = new HashSet<>();
    Neighbours<Integer> steps = Neighbours.of(map.map().flow(), map::touchpoint);
    steps.pairs().forEach(pair -> drawn.add(new Arc(pair.from(), pair.to())));
    steps.besides().forEach(pair -> besides.add(new Arc(pair.from(), pair.to())));
    steps.first().forEach(first -> drawn.add(new Arc(ShownMap.START, first)));
    steps.last().forEach(last -> drawn.add(new Arc(last, ShownMap.END)));
    besides.removeAll(drawn);
    return new DesignedArcs(drawn, besides);
  }

  public boolean has(int from, int to) {
    Arc arc = new Arc(from, to);
    return drawn.contains(arc) || besides.contains(arc);
  }
}
