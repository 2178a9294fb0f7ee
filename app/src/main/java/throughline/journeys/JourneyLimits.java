package throughline.journeys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.customers.ScoredConcerns.Scored;
import throughline.engine.journey.Lasting;
import throughline.engine.journey.ServingOneOf;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Passing;
import throughline.engine.timeline.TimelineFilter;

/**
 * What the filter bar asks of each single journey, which means nothing of a whole timeline.
 *
 * @param passed ids of touchpoints of which a journey passed at least one; none asks about all
 * @param notPassed ids of touchpoints of which it passed none
 * @param lasting how long it took, or null for any time
 * @param scored what it may serve, or null for everything
 */
public record JourneyLimits(
    List<Integer> passed,
    List<Integer> notPassed,
    @Nullable Lasting lasting,
    @Nullable Scored scored) {
  static final JourneyLimits NONE = new JourneyLimits(List.of(), List.of(), null, null);

  public JourneyLimits {
    passed = List.copyOf(passed);
    notPassed = List.copyOf(notPassed);
  }

  JourneyLimits scored(Scored newScored) {
    return new JourneyLimits(passed, notPassed, lasting, newScored);
  }

  boolean isNone() {
    return equals(NONE);
  }

  List<TimelineFilter> filters(Codes codes) {
    List<TimelineFilter> filters = new ArrayList<>();
    if (!passed.isEmpty()) {
      filters.add(Passing.any(Dimension.TOUCHPOINT, codes.touchpoints(passed)));
    }
    if (!notPassed.isEmpty()) {
      filters.add(Passing.none(Dimension.TOUCHPOINT, codes.touchpoints(notPassed)));
    }
    if (lasting != null) {
      filters.add(lasting);
    }
    if (scored != null) {
      filters.add(new ServingOneOf(scored.concerns()));
    }
    return filters;
  }

  /** What tells one of these from another. */
  String key() {
    return "%s/%s/%s/%s"
        .formatted(
            passed.stream().sorted().toList(),
            notPassed.stream().sorted().toList(),
            lasting,
            scored == null ? "" : scored.version());
  }
}
