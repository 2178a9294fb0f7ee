package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;

/**
 * A designed map in the codes of some timelines.
 *
 * @param step the dimension that holds the touchpoints of the map's steps
 * @param unit the dimension that holds their departments
 * @param touchpoints the code of each step's touchpoint, {@link #NEVER} where no interaction has it
 * @param departments the code of each step's department, {@link #NEVER} where no interaction has
 *     it, {@link Dimension#UNKNOWN} where the step is anybody's
 */
public record CodedMap(
    DesignedMap map,
    Dimension step,
    Dimension unit,
    List<Integer> touchpoints,
    List<Integer> departments)
    implements Serializable {
  /** Stands for a label that no interaction has. */
  public static final int NEVER = -1;

  public CodedMap {
    touchpoints = List.copyOf(touchpoints);
    departments = List.copyOf(departments);
    int steps = map.steps().size();
    if (touchpoints.size() != steps || departments.size() != steps) {
      throw new IllegalArgumentException(
          "The map (%s) has %d steps and not as many codes. Give a code of each."
              .formatted(map.name(), steps));
    }
  }

  /** The map among touchpoints and departments. */
  public static CodedMap of(DesignedMap map, Dictionaries dictionaries) {
    return of(map, dictionaries, Dimension.TOUCHPOINT, Dimension.DEPARTMENT);
  }

  public static CodedMap of(
      DesignedMap map, Dictionaries dictionaries, Dimension step, Dimension unit) {
    List<Integer> touchpoints = new ArrayList<>();
    List<Integer> departments = new ArrayList<>();
    for (Step one : map.steps()) {
      touchpoints.add(code(dictionaries.of(step), one.touchpoint()));
      departments.add(code(dictionaries.of(unit), one.department()));
    }
    return new CodedMap(map, step, unit, touchpoints, departments);
  }

  private static int code(Dictionary dictionary, @Nullable String label) {
    if (label == null) {
      return Dimension.UNKNOWN;
    }
    int code = dictionary.find(label);
    return code == Dimension.UNKNOWN ? NEVER : code;
  }

  /** The code of a step's touchpoint, or null where no interaction has it. */
  @Nullable Integer touchpoint(Step one) {
    int number = map.steps().indexOf(one);
    return touchpoints.get(number) == NEVER ? null : touchpoints.get(number);
  }

  /** The dimensions that have to be read. */
  public Set<Dimension> dimensions() {
    boolean anybody = departments.stream().allMatch(code -> code == Dimension.UNKNOWN);
    return anybody ? EnumSet.of(step) : EnumSet.of(step, unit);
  }
}
