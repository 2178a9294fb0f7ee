package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a state to where an interaction of some meaning leads when what the map has before it is
 * skipped. Skipping is put off until something needs it; so a jump is left out where another one,
 * followed by skipping, arrives at the same state for no more.
 */
final class Jumps {

  /**
   * One jump.
   *
   * @param before the state in which the step is taken; what lies on the way there is skipped
   * @param wrong whether another department took the step
   */
  record Jump(int before, int step, int to, boolean wrong, int cost) {}

  private final Automaton automaton;
  private final Costs costs;
  private final Meanings meanings;
  private final List<List<Jump>> places = new ArrayList<>();
  private final List<Jump[] @Nullable []> known = new ArrayList<>();

  Jumps(Automaton automaton, Costs costs, Meanings meanings) {
    this.automaton = automaton;
    this.costs = costs;
    this.meanings = meanings;
  }

  Jump[] from(int state, int meaning) {
    while (known.size() <= meaning) {
      places.add(places(known.size()));
      known.add(new Jump[automaton.size()][]);
    }
    Jump[][] ofMeaning = known.get(meaning);
    Jump[] jumps = ofMeaning[state];
    if (jumps == null) {
      jumps = find(automaton.distances(state), places.get(meaning));
      ofMeaning[state] = jumps;
    }
    return jumps;
  }

  /** Wherever in the map a step of this meaning may be taken. */
  private List<Jump> places(int meaning) {
    List<Integer> right = meanings.steps(meaning);
    List<Integer> wrong = meanings.stepsOfOthers(meaning);
    List<Jump> all = new ArrayList<>();
    for (int state = 0; state < automaton.size(); state++) {
      int[] steps = automaton.steps(state);
      for (int i = 0; i < steps.length; i++) {
        int to = automaton.targets(state)[i];
        if (right.contains(steps[i])) {
          all.add(new Jump(state, steps[i], to, false, 0));
        } else if (wrong.contains(steps[i])) {
          all.add(new Jump(state, steps[i], to, true, costs.wrongDepartment()));
        }
      }
    }
    return all;
  }

  private Jump[] find(short[] distances, List<Jump> places) {
    List<Jump> reached = new ArrayList<>();
    for (Jump place : places) {
      int skipped = distances[place.before];
      if (skipped != Automaton.UNREACHED) {
        int cost = skipped * costs.skipped() + place.cost;
        reached.add(new Jump(place.before, place.step, place.to, place.wrong, cost));
      }
    }
    reached.sort(Comparator.comparingInt(Jump::cost));
    List<Jump> best = new ArrayList<>();
    for (Jump jump : reached) {
      if (best.stream().noneMatch(other -> makesNeedless(other, jump))) {
        best.add(jump);
      }
    }
    return best.toArray(Jump[]::new);
  }

  private boolean makesNeedless(Jump one, Jump other) {
    int skipped = automaton.distances(one.to)[other.to];
    return skipped != Automaton.UNREACHED && one.cost + skipped * costs.skipped() <= other.cost;
  }
}
