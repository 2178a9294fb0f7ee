package throughline.engine.journey.designed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a map allows as states and the steps between them, numbered in the order in which they
 * are found from the beginning. Every state leads to an end.
 */
final class Automaton {
  static final int BEGIN = 0;
  static final short UNREACHED = Short.MAX_VALUE;

  /**
   * More states than this make no automaton: a parallel block of twelve steps alone has as many.
   */
  static final int MOST_STATES = 1 << 12;

  private final int[][] steps;
  private final int[][] targets;
  private final short[] toEnd;
  private final short[] @Nullable [] distances;

  private Automaton(Terms terms, List<Integer> states, Map<Integer, Integer> numbers) {
    steps = new int[states.size()][];
    targets = new int[states.size()][];
    for (int state = 0; state < states.size(); state++) {
      List<Terms.Move> moves = terms.moves(states.get(state));
      steps[state] = moves.stream().mapToInt(Terms.Move::step).toArray();
      targets[state] =
          moves.stream().mapToInt(move -> numbers.getOrDefault(move.to(), -1)).toArray();
    }
    distances = new short[states.size()][];
    toEnd = toEnd(terms, states);
  }

  /** The automaton, or null where it would have more states than {@link #MOST_STATES}. */
  static @Nullable Automaton of(Terms terms) {
    List<Integer> states = new ArrayList<>(List.of(terms.first()));
    Map<Integer, Integer> numbers = new HashMap<>(Map.of(terms.first(), BEGIN));
    for (int state = 0; state < states.size(); state++) {
      for (Terms.Move move : terms.moves(states.get(state))) {
        if (numbers.putIfAbsent(move.to(), states.size()) == null) {
          states.add(move.to());
        }
      }
      if (states.size() > MOST_STATES) {
        return null;
      }
    }
    return new Automaton(terms, states, numbers);
  }

  private short[] toEnd(Terms terms, List<Integer> states) {
    List<List<Integer>> sources = new ArrayList<>();
    states.forEach(state -> sources.add(new ArrayList<>()));
    for (int state = 0; state < steps.length; state++) {
      for (int target : targets[state]) {
        sources.get(target).add(state);
      }
    }
    short[] steps = new short[states.size()];
    Arrays.fill(steps, UNREACHED);
    ArrayDeque<Integer> next = new ArrayDeque<>();
    for (int state = 0; state < steps.length; state++) {
      if (terms.mayEnd(states.get(state))) {
        steps[state] = 0;
        next.add(state);
      }
    }
    while (!next.isEmpty()) {
      int state = next.remove();
      for (int source : sources.get(state)) {
        if (steps[source] == UNREACHED) {
          steps[source] = (short) (steps[state] + 1);
          next.add(source);
        }
      }
    }
    return steps;
  }

  int size() {
    return steps.length;
  }

  /** The steps that may be taken in a state. */
  int[] steps(int state) {
    return steps[state];
  }

  /** Where those steps lead. */
  int[] targets(int state) {
    return targets[state];
  }

  /** How many steps are needed at least from a state to an end. */
  int toEnd(int state) {
    return toEnd[state];
  }

  /** How many steps are needed at least from one state to each. */
  short[] distances(int from) {
    short[] known = distances[from];
    if (known == null) {
      known = measure(from);
      distances[from] = known;
    }
    return known;
  }

  private short[] measure(int from) {
    short[] distance = new short[steps.length];
    Arrays.fill(distance, UNREACHED);
    distance[from] = 0;
    int[] queue = new int[steps.length];
    int end = 1;
    queue[0] = from;
    for (int begin = 0; begin < end; begin++) {
      int state = queue[begin];
      for (int target : targets[state]) {
        if (distance[target] == UNREACHED) {
          distance[target] = (short) (distance[state] + 1);
          queue[end++] = target;
        }
      }
    }
    return distance;
  }

  /** The steps of one shortest way between two states. */
  int[] way(int from, int to) {
    int[] way = new int[distances(from)[to]];
    int state = from;
    for (int i = 0; i < way.length; i++) {
      int move = nearer(state, to, way.length - i - 1);
      way[i] = steps[state][move];
      state = targets[state][move];
    }
    return way;
  }

  /** The steps of one shortest way to an end. */
  int[] wayToEnd(int from) {
    int[] way = new int[toEnd[from]];
    int state = from;
    for (int i = 0; i < way.length; i++) {
      int move = 0;
      while (toEnd[targets[state][move]] != way.length - i - 1) {
        move++;
      }
      way[i] = steps[state][move];
      state = targets[state][move];
    }
    return way;
  }

  private int nearer(int state, int to, int distance) {
    int move = 0;
    while (distances(targets[state][move])[to] != distance) {
      move++;
    }
    return move;
  }
}
