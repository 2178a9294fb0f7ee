package throughline.engine.journey;

import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * Journeys that flow along an arc of a shown map, by their waits on it. The arc is named by its
 * nodes' codes, of which start, end and all others are some too; what weighs nothing is behind the
 * figure all the same.
 */
public record FlowsAlong(Dimension step, MapSelection selection, int from, int to, Waiting waiting)
    implements JourneyTrait {
  private static final long serialVersionUID = 1;

  public FlowsAlong(Dimension step, MapSelection selection, int from, int to) {
    this(step, selection, from, to, Waiting.CALENDAR_TIME);
  }

  @Override
  public Set<Dimension> dimensions() {
    return Set.of(step, Dimension.DEPARTMENT);
  }

  @Override
  public long weigh(Timeline journey) {
    long waited = ABSENT;
    int before = ShownMap.START;
    for (int i = 0; i < journey.size(); i++) {
      int node = selection.node(journey.code(step, i));
      if (flows(before, node)) {
        waited = Math.max(waited, 0) + (i == 0 ? 0 : wait(journey, i));
      }
      before = node;
    }
    return flows(before, ShownMap.END) ? Math.max(waited, 0) : waited;
  }

  private long wait(Timeline journey, int index) {
    return waiting.between(journey, index - 1, index, journey.code(Dimension.DEPARTMENT, index));
  }

  /** What is not drawn between two nodes flows from the one to the others and on from there. */
  private boolean flows(int one, int other) {
    boolean drawn =
        one == ShownMap.OTHERS || other == ShownMap.OTHERS || selection.shows(one, other);
    if (drawn) {
      return one == from && other == to;
    }
    return (one == from && to == ShownMap.OTHERS) || (from == ShownMap.OTHERS && other == to);
  }
}
