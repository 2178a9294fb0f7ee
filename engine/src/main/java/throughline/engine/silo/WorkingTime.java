package throughline.engine.silo;

import java.util.Map;
import throughline.engine.journey.Waiting;
import throughline.engine.timeline.Timeline;

/**
 * Waiting in the working time of the unit waited for: a night or a holiday is not its wait.
 *
 * @param calendars by the code of the unit
 * @param otherwise the calendar of units without one, and of whole journeys
 */
public record WorkingTime(Map<Integer, WorkingCalendar> calendars, WorkingCalendar otherwise)
    implements Waiting {

  public WorkingTime {
    calendars = Map.copyOf(calendars);
  }

  @Override
  public long between(Timeline journey, int before, int after, int unit) {
    return calendars
        .getOrDefault(unit, otherwise)
        .between(journey.time(before), journey.time(after));
  }

  @Override
  public long throughout(Timeline journey) {
    return otherwise.between(journey.time(0), journey.time(journey.size() - 1));
  }
}
