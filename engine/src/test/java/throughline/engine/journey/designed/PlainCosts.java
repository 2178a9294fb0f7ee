package throughline.engine.journey.designed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The least cost of a journey beside a map, found by trying every word of the map. */
final class PlainCosts {
  private static final int IMPOSSIBLE = 1_000_000;

  private final DesignedMap map;
  private final Costs costs;

  PlainCosts(DesignedMap map, Costs costs) {
    this.map = map;
    this.costs = costs;
  }

  /** An interaction: where it was, and of whom; an empty department is not known. */
  record Event(String touchpoint, String department) {}

  int least(List<Event> journey, Set<List<Integer>> words) {
    return words.stream().mapToInt(word -> distance(journey, word)).min().orElse(IMPOSSIBLE);
  }

  private int distance(List<Event> journey, List<Integer> word) {
    int[][] least = new int[journey.size() + 1][word.size() + 1];
    for (int i = 0; i <= journey.size(); i++) {
      Arrays.fill(least[i], IMPOSSIBLE);
      for (int j = 0; j <= word.size(); j++) {
        least[i][j] = i == 0 && j == 0 ? 0 : cell(journey, word, least, i, j);
      }
    }
    return least[journey.size()][word.size()];
  }

  private int cell(List<Event> journey, List<Integer> word, int[][] least, int i, int j) {
    int best = IMPOSSIBLE;
    if (i > 0) {
      best = Math.min(best, least[i - 1][j] + costs.unexpected());
    }
    if (j > 0) {
      best = Math.min(best, least[i][j - 1] + costs.skipped());
    }
    if (i > 0 && j > 0) {
      best = Math.min(best, least[i - 1][j - 1] + same(journey.get(i - 1), word.get(j - 1)));
    }
    for (int k = 1; i > 1 && k < j; k++) {
      int swapped = same(journey.get(i - 1), word.get(k - 1));
      int other = same(journey.get(i - 2), word.get(j - 1));
      int between = (j - 1 - k) * costs.skipped();
      best = Math.min(best, least[i - 2][k - 1] + swapped + other + between + costs.misordered());
    }
    return best;
  }

  private int same(Event event, int number) {
    Step step = map.step(number);
    if (!step.touchpoint().equals(event.touchpoint)) {
      return IMPOSSIBLE;
    }
    boolean suits =
        step.department() == null
            || event.department.isEmpty()
            || step.department().equals(event.department);
    return suits ? 0 : costs.wrongDepartment();
  }
}
