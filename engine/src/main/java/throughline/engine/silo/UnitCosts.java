package throughline.engine.silo;

import java.io.Serializable;
import java.util.Map;

/**
 * What one of each costs, as people estimate it: inputs without which no cost of silos is told.
 *
 * @param handover over a border that has no cost of its own
 * @param borders by the border
 * @param step one taken again that has no cost of its own
 * @param steps by the code of the touchpoint
 * @param contact a repeated one at a touchpoint that has no cost of its own
 * @param contacts by the code of the touchpoint
 * @param minutes that a repeated contact takes of the customer's time, at each touchpoint
 * @param usualMinutes the same at touchpoints without their own
 */
public record UnitCosts(
    Range handover,
    Map<Border, Range> borders,
    Range step,
    Map<Integer, Range> steps,
    Range contact,
    Map<Integer, Range> contacts,
    Map<Integer, Integer> minutes,
    int usualMinutes)
    implements Serializable {

  /** An ordered pair of departments by their codes. */
  public record Border(int from, int to) implements Serializable {}

  /** A low, a middle and a high estimate in cents. */
  public record Range(long low, long middle, long high) implements Serializable {
    public static final Range NOTHING = new Range(0, 0, 0);

    public Range {
      if (low < 0 || low > middle || middle > high) {
        throw new IllegalArgumentException(
            "The estimates (%s, %s, %s cents) must be 0 or more and rise."
                .formatted(low, middle, high));
      }
    }

    public Range times(long count) {
      return new Range(
          Math.multiplyExact(low, count),
          Math.multiplyExact(middle, count),
          Math.multiplyExact(high, count));
    }

    public Range plus(Range other) {
      return new Range(
          Math.addExact(low, other.low),
          Math.addExact(middle, other.middle),
          Math.addExact(high, other.high));
    }
  }

  public UnitCosts {
    borders = Map.copyOf(borders);
    steps = Map.copyOf(steps);
    contacts = Map.copyOf(contacts);
    minutes = Map.copyOf(minutes);
  }

  /** The same for all borders, steps and touchpoints. */
  public static UnitCosts alike(Range handover, Range step, Range contact, int minutes) {
    return new UnitCosts(handover, Map.of(), step, Map.of(), contact, Map.of(), Map.of(), minutes);
  }

  Range ofHandover(int from, int to) {
    return borders.getOrDefault(new Border(from, to), handover);
  }

  Range ofStep(int code) {
    return steps.getOrDefault(code, step);
  }

  Range ofContact(int touchpoint) {
    return contacts.getOrDefault(touchpoint, contact);
  }

  int minutesOfContact(int touchpoint) {
    return minutes.getOrDefault(touchpoint, usualMinutes);
  }
}
