package throughline.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By which calendar each department worked, and since when. A department that is not named has no
 * calendar: it is taken to work around the clock.
 */
public record WorkingHours(Map<Integer, List<Since>> departments) {

  /**
   * A calendar, or none, that held from a time on until the next.
   *
   * @param from null where it held from the beginning
   * @param calendar null where the department had none
   */
  public record Since(@Nullable Instant from, @Nullable Calendar calendar) {}

  public WorkingHours {
    Map<Integer, List<Since>> copy = new TreeMap<>();
    departments.forEach((department, since) -> copy.put(department, List.copyOf(since)));
    departments = Map.copyOf(copy);
  }
}
