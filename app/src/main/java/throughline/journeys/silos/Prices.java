package throughline.journeys.silos;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.UnitCosts;
import throughline.engine.silo.UnitCosts.Range;
import throughline.journeys.FilterBar;
import throughline.organisation.Touchpoint;

/** What one of each costs where anybody said so: what has no price is not added up. */
final class Prices {
  private final SiloSettings settings;
  private final Map<UnitCosts.Border, Range> borders = new HashMap<>();
  private final Map<Integer, Range> touchpoints = new HashMap<>();
  private final Map<Integer, Integer> minutes = new HashMap<>();

  /**
   * @param counted the code of a department that may be counted as another
   */
  Prices(SiloSettings settings, Map<Integer, Touchpoint> known, IntUnaryOperator counted) {
    this.settings = settings;
    settings
        .borders()
        .forEach(one -> borders.putIfAbsent(border(one, counted), one.cents().range()));
    // What is said of a border itself goes before what was said of one that is counted as it.
    settings
        .borders()
        .forEach(one -> borders.put(border(one, IntUnaryOperator.identity()), one.cents().range()));
    known.forEach(this::add);
  }

  private static UnitCosts.Border border(SiloSettings.BorderCost cost, IntUnaryOperator counted) {
    return new UnitCosts.Border(
        counted.applyAsInt(FilterBar.number(cost.from())),
        counted.applyAsInt(FilterBar.number(cost.to())));
  }

  private void add(int code, Touchpoint touchpoint) {
    if (!touchpoint.costCents().equals(Touchpoint.Cost.UNKNOWN)) {
      Touchpoint.Cost cents = touchpoint.costCents();
      touchpoints.put(code, new Range(cents.low(), cents.mid(), cents.high()));
    }
    if (touchpoint.minutesPerContact() > 0) {
      minutes.put(code, (int) Math.round(touchpoint.minutesPerContact()));
    }
  }

  boolean hasBorder(int from, int to) {
    return settings.handover() != null || borders.containsKey(new UnitCosts.Border(from, to));
  }

  boolean hasStep(int touchpoint) {
    return settings.step() != null || touchpoints.containsKey(touchpoint);
  }

  boolean hasContact(int touchpoint) {
    return settings.contact() != null || touchpoints.containsKey(touchpoint);
  }

  boolean hasMinutes(int touchpoint) {
    return settings.minutes() != null || minutes.containsKey(touchpoint);
  }

  int ownOfBorders() {
    return settings.borders().size();
  }

  int ownOfTouchpoints() {
    return touchpoints.size();
  }

  Range ofBorder(int from, int to) {
    return borders.getOrDefault(new UnitCosts.Border(from, to), usual(settings.handover()));
  }

  UnitCosts unitCosts() {
    return new UnitCosts(
        usual(settings.handover()),
        borders,
        usual(settings.step()),
        touchpoints,
        usual(settings.contact()),
        touchpoints,
        minutes,
        settings.minutes() == null ? 0 : settings.minutes());
  }

  private static Range usual(@Nullable Estimate cents) {
    return cents == null ? Range.NOTHING : cents.range();
  }
}
