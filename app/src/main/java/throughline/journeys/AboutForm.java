package throughline.journeys;

import java.util.ArrayList;
import java.util.List;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Passing;

/**
 * Which journeys a designed map is about: all, or those with at least one interaction of one of the
 * topics and at least one at one of the touchpoints, as far as any are named. Where none of the
 * three is said, it is about no journeys.
 *
 * @param touchpoints ids
 */
record AboutForm(boolean all, List<String> topics, List<String> touchpoints) {
  AboutForm {
    topics = topics.stream().map(String::strip).distinct().sorted().toList();
    touchpoints =
        touchpoints.stream()
            .map(id -> Integer.toString(FilterBar.number(id)))
            .distinct()
            .sorted()
            .toList();
  }

  boolean isSaid() {
    return all || !topics.isEmpty() || !touchpoints.isEmpty();
  }

  /** What a journey has to pass; where nothing is known of what was named, none does. */
  List<Passing> filters(Codes codes) {
    if (all) {
      return List.of();
    }
    List<Passing> filters = new ArrayList<>();
    if (!topics.isEmpty() || touchpoints.isEmpty()) {
      filters.add(Passing.any(Dimension.TOPIC, codes.topics(topics)));
    }
    if (!touchpoints.isEmpty()) {
      filters.add(
          Passing.any(Dimension.TOUCHPOINT, touchpoints.stream().map(FilterBar::number).toList()));
    }
    return filters;
  }
}
