package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * What interactions may mean in a map: the steps that one of a touchpoint and a department is, and
 * those that it would be, had another department not done it. Equal meanings have one number.
 */
final class Meanings {
  /** The meaning of interactions at a touchpoint that the map does not have. */
  static final int FOREIGN = 0;

  private record Meaning(List<Integer> steps, List<Integer> ofOthers) {}

  private final CodedMap map;
  private final boolean[] known;
  private final boolean[] namesDepartment;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final Map<Meaning, Integer> byMeaning = new HashMap<>();
  private final List<Meaning> meanings = new ArrayList<>();

  Meanings(CodedMap map) {
    this.map = map;
    int end = 1 + map.touchpoints().stream().mapToInt(Integer::intValue).max().orElse(0);
    known = new boolean[Math.max(end, 0)];
    namesDepartment = new boolean[known.length];
    for (int step = 0; step < map.touchpoints().size(); step++) {
      int touchpoint = map.touchpoints().get(step);
      if (touchpoint != CodedMap.NEVER) {
        known[touchpoint] = true;
        namesDepartment[touchpoint] |= map.departments().get(step) != Dimension.UNKNOWN;
      }
    }
    number(new Meaning(List.of(), List.of()));
  }

  /** The department of an interaction where it matters, {@link Dimension#UNKNOWN} elsewhere. */
  int department(Timeline journey, int index, int touchpoint) {
    return touchpoint < namesDepartment.length && namesDepartment[touchpoint]
        ? journey.code(map.unit(), index)
        : Dimension.UNKNOWN;
  }

  /** The numbers of what a journey's interactions mean, one after another. */
  int[] of(Timeline journey) {
    int[] way = new int[journey.size()];
    for (int i = 0; i < way.length; i++) {
      int touchpoint = journey.code(map.step(), i);
      way[i] = of(touchpoint, department(journey, i, touchpoint));
    }
    return way;
  }

  /** The number of what such interactions mean. */
  int of(int touchpoint, int department) {
    if (touchpoint >= known.length || !known[touchpoint]) {
      return FOREIGN;
    }
    long pair = ((long) touchpoint << 32) | department;
    Integer number = numbers.get(pair);
    if (number == null) {
      number = number(meaning(touchpoint, department));
      numbers.put(pair, number);
    }
    return number;
  }

  private Meaning meaning(int touchpoint, int department) {
    List<Integer> steps = new ArrayList<>();
    List<Integer> ofOthers = new ArrayList<>();
    for (int step = 0; step < map.touchpoints().size(); step++) {
      if (map.touchpoints().get(step) == touchpoint) {
        int owner = map.departments().get(step);
        boolean suits =
            owner == Dimension.UNKNOWN || department == Dimension.UNKNOWN || owner == department;
        (suits ? steps : ofOthers).add(step);
      }
    }
    return new Meaning(List.copyOf(steps), List.copyOf(ofOthers));
  }

  private int number(Meaning meaning) {
    Integer number = byMeaning.putIfAbsent(meaning, meanings.size());
    if (number == null) {
      meanings.add(meaning);
      return meanings.size() - 1;
    }
    return number;
  }

  int size() {
    return meanings.size();
  }

  /** The steps that such an interaction is. */
  List<Integer> steps(int meaning) {
    return meanings.get(meaning).steps;
  }

  /** The steps that such an interaction would be, had another department not done it. */
  List<Integer> stepsOfOthers(int meaning) {
    return meanings.get(meaning).ofOthers;
  }
}
