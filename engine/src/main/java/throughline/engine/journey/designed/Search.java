package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.Alignment.Kind;
import throughline.engine.journey.designed.Alignment.Move;
import throughline.engine.journey.designed.Jumps.Jump;

/**
 * The cheapest way of one journey through an automaton, by A* over (interactions passed, state).
 * What is still to come costs at least the interactions that no step can be, and the steps that are
 * missing to any end; that estimate never falls by more than a move costs, so the first arrival is
 * the cheapest. Equal costs are settled by the order of the map: the same journey always gets the
 * same way.
 */
final class Search {
  private final Automaton automaton;
  private final Jumps jumps;
  private final Costs costs;
  private final Meanings meanings;
  private final int mostCells;

  private int[] journey = new int[0];
  private int[] expected = new int[1];
  private final Cells cells = new Cells();

  Search(Automaton automaton, Costs costs, Meanings meanings, int mostCells) {
    this.automaton = automaton;
    this.jumps = new Jumps(automaton, costs, meanings);
    this.costs = costs;
    this.meanings = meanings;
    this.mostCells = mostCells;
  }

  /** The cheapest alignment, or null where it would take too long to find. */
  @Nullable Alignment cheapest(int[] meaningsOfJourney) {
    begin(meaningsOfJourney);
    cells.reach(0, Automaton.BEGIN, 0, estimate(0, Automaton.BEGIN), -1, null, null);
    while (true) {
      int cell = cells.next();
      if (cells.place(cell) == journey.length) {
        return new Alignment(cells.estimated(cell), true, moves(cell));
      }
      if (cells.size() > mostCells) {
        return null;
      }
      goOn(cell);
    }
  }

  /** A way that takes each interaction where it costs little at once. */
  Alignment plausible(int[] meaningsOfJourney) {
    begin(meaningsOfJourney);
    cells.reach(0, Automaton.BEGIN, 0, 0, -1, null, null);
    int cell = cells.next();
    int cost = 0;
    for (int place = 0; place < journey.length; place++) {
      Jump[] next = jumps.from(cells.state(cell), journey[place]);
      Jump jump =
          next.length > 0 && next[0].cost() <= costs.skipped() + costs.unexpected()
              ? next[0]
              : null;
      cost += jump == null ? costs.unexpected() : jump.cost();
      int state = jump == null ? cells.state(cell) : jump.to();
      cells.reach(place + 1, state, cost, cost, cell, jump, null);
      cell = cells.next();
    }
    cost += automaton.toEnd(cells.state(cell)) * costs.skipped();
    return new Alignment(cost, cost == 0, moves(cell));
  }

  private void begin(int[] meaningsOfJourney) {
    journey = meaningsOfJourney;
    cells.clear(automaton.size());
    expected = new int[journey.length + 1];
    for (int place = journey.length - 1; place >= 0; place--) {
      expected[place] = expected[place + 1] + (journey[place] == Meanings.FOREIGN ? 0 : 1);
    }
  }

  private int estimate(int place, int state) {
    int left = expected[place];
    int foreign = journey.length - place - left;
    int missing = Math.max(0, automaton.toEnd(state) - left);
    return foreign * costs.unexpected() + missing * costs.skipped();
  }

  private void goOn(int cell) {
    int place = cells.place(cell);
    int state = cells.state(cell);
    int cost = cells.cost(cell);
    for (Jump jump : jumps.from(state, journey[place])) {
      reach(place + 1, jump.to(), cost + jump.cost(), cell, jump, null);
    }
    reach(place + 1, state, cost + costs.unexpected(), cell, null, null);
    if (place + 1 < journey.length && journey[place] != journey[place + 1]) {
      swap(cell, place, state, cost + costs.misordered());
    }
  }

  private void swap(int cell, int place, int state, int cost) {
    for (Jump first : jumps.from(state, journey[place + 1])) {
      for (Jump then : jumps.from(first.to(), journey[place])) {
        reach(place + 2, then.to(), cost + first.cost() + then.cost(), cell, first, then);
      }
    }
  }

  private void reach(
      int place, int state, int cost, int from, @Nullable Jump jump, @Nullable Jump then) {
    cells.reach(place, state, cost, cost + estimate(place, state), from, jump, then);
  }

  private List<Move> moves(int last) {
    List<List<Move>> backwards = new ArrayList<>();
    for (int cell = last; cells.from(cell) >= 0; cell = cells.from(cell)) {
      backwards.add(movesTo(cell));
    }
    Collections.reverse(backwards);
    List<Move> moves = new ArrayList<>();
    backwards.forEach(moves::addAll);
    Arrays.stream(automaton.wayToEnd(cells.state(last))).forEach(step -> moves.add(skipped(step)));
    return moves;
  }

  private List<Move> movesTo(int cell) {
    int before = cells.from(cell);
    int place = cells.place(before);
    Jump jump = cells.jump(cell);
    Jump then = cells.then(cell);
    List<Move> moves = new ArrayList<>();
    if (jump == null) {
      moves.add(new Move(Kind.UNEXPECTED, anyStep(journey[place]), place, false));
    } else if (then == null) {
      taken(cells.state(before), jump, Kind.DONE, place, moves);
    } else {
      taken(cells.state(before), jump, Kind.DONE, place + 1, moves);
      taken(jump.to(), then, Kind.MISORDERED, place, moves);
    }
    return moves;
  }

  private void taken(int state, Jump jump, Kind kind, int place, List<Move> moves) {
    for (int step : automaton.way(state, jump.before())) {
      moves.add(skipped(step));
    }
    moves.add(new Move(kind, jump.step(), place, jump.wrong()));
  }

  private int anyStep(int meaning) {
    return java.util.stream.Stream.concat(
            meanings.steps(meaning).stream(), meanings.stepsOfOthers(meaning).stream())
        .findFirst()
        .orElse(Move.NONE);
  }

  private static Move skipped(int step) {
    return new Move(Kind.SKIPPED, step, Move.NONE, false);
  }
}
