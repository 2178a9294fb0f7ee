package throughline.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outages of the whole period, planned and not, with many more in the heatwave. */
public final class Outages {

  private static final double PER_AREA_AND_YEAR = 1.3;
  private static final List<String> CAUSES =
      List.of("cable damage", "substation", "storm", "software update", "construction site");

  private final Almanac almanac;
  private final Chance chance;
  private final List<Outage> all = new ArrayList<>();

  public Outages(Almanac almanac, Chance chance) {
    this.almanac = almanac;
    this.chance = chance;
  }

  public List<Outage> inAreas(int areas) {
    for (int area = 1; area <= areas; area++) {
      for (int i = chance.times(PER_AREA_AND_YEAR * Horizon.MONTHS / 12.0); i > 0; i--) {
        LocalDate day = Horizon.day(almanac.horizon().anywhere(chance));
        add(area, day, chance.happens(0.5), chance.pick(CAUSES));
      }
      LocalDate hot = almanac.heatwave().from().plusDays(chance.below(10));
      add(area, hot, false, "heat");
    }
    return all.stream().sorted(Comparator.comparing(Outage::began)).toList();
  }

  private void add(int area, LocalDate day, boolean planned, String cause) {
    Instant began = Horizon.at(day, LocalTime.of(chance.between(7, 20), chance.below(60)));
    @Nullable Instant noticed =
        planned ? Horizon.at(day.minusDays(2), WorkingDays.officeHour(chance)) : null;
    Duration lasted = Duration.ofMinutes((long) chance.around(150, 0.6));
    String key = String.format(Locale.ROOT, "INC-%05d", 1_000 + all.size());
    all.add(new Outage(key, began, began.plus(lasted), area, cause, noticed));
  }
}
