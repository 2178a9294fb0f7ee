package throughline.engine.journey;

import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * Journeys that pass what a shown map does not show, a step or an arc, by their duration: those
 * behind its node of all others.
 */
public record PassesOthers(Dimension step, MapSelection selection) implements JourneyTrait {
  private static final long serialVersionUID = 1;

  @Override
  public Set<Dimension> dimensions() {
    return Set.of(step);
  }

  @Override
  public long weigh(Timeline journey) {
    int before = ShownMap.START;
    for (int i = 0; i < journey.size(); i++) {
      int node = selection.node(journey.code(step, i));
      if (node == ShownMap.OTHERS || !selection.shows(before, node)) {
        return Waiting.CALENDAR_TIME.throughout(journey);
      }
      before = node;
    }
    return selection.shows(before, ShownMap.END)
        ? ABSENT
        : Waiting.CALENDAR_TIME.throughout(journey);
  }
}
