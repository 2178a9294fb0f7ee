package throughline.engine.journey.designed;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.Alignment.Kind;
import throughline.engine.journey.designed.Alignment.Move;

/**
 * Lays journeys beside a designed map at the least cost ({@link Costs}). An unexpected interaction
 * and a skipped step at the same touchpoint are told as one misordered step, for what both cost.
 *
 * <p>The cost is exact for maps of up to {@link Automaton#MOST_STATES} states, which any of sixty
 * steps and parallel blocks of up to eight steps has, and journeys that a million places of the
 * search suffice for. Beyond, the parallel parts are taken one by one as the journey began them, or
 * each interaction where it costs little at once; that cost is an upper bound and told as one. Not
 * safe for several threads.
 */
public final class Aligner {
  private static final int MOST_CELLS = 1_000_000;

  private final CodedMap map;
  private final Costs costs;
  private final Meanings meanings;
  private final Following following;
  private final @Nullable Search search;
  private final int mostCells;

  public Aligner(CodedMap map) {
    this(map, Costs.USUAL);
  }

  public Aligner(CodedMap map, Costs costs) {
    this(map, costs, MOST_CELLS);
  }

  Aligner(CodedMap map, Costs costs, int mostCells) {
    this.map = map;
    this.costs = costs;
    this.mostCells = mostCells;
    meanings = new Meanings(map);
    following = new Following(map.map(), meanings);
    Automaton automaton = Automaton.of(Terms.of(map.map().flow()));
    search = automaton == null ? null : new Search(automaton, costs, meanings, mostCells);
  }

  /** The number of what an interaction means in this map; see {@link #align}. */
  int meaning(int touchpoint, int department) {
    return meanings.of(touchpoint, department);
  }

  Meanings meanings() {
    return meanings;
  }

  /** Lays one journey beside the map, by the codes of its touchpoints and departments. */
  public Alignment align(List<Integer> touchpoints, List<Integer> departments) {
    int[] journey = new int[touchpoints.size()];
    Arrays.setAll(journey, i -> meaning(touchpoints.get(i), departments.get(i)));
    return align(journey);
  }

  /** Lays a journey of these meanings beside the map. */
  Alignment align(int[] journey) {
    Alignment alignment = search == null ? tooWide(journey) : exact(search, journey);
    return new Alignment(
        alignment.cost(), alignment.exact(), misordered(alignment.moves(), journey));
  }

  private static Alignment exact(Search search, int[] journey) {
    Alignment cheapest = search.cheapest(journey);
    return cheapest == null ? search.plausible(journey) : cheapest;
  }

  private Alignment tooWide(int[] journey) {
    Map<Integer, Integer> first = new HashMap<>();
    for (int place = 0; place < journey.length; place++) {
      for (int step : meanings.steps(journey[place])) {
        first.putIfAbsent(step, place);
      }
    }
    Map<String, Integer> places = new HashMap<>();
    List<Step> steps = map.map().steps();
    first.forEach((step, place) -> places.put(steps.get(step).id(), place));
    Terms oneByOne =
        Terms.oneByOne(map.map().flow(), step -> places.getOrDefault(step.id(), Integer.MAX_VALUE));
    Automaton automaton = Automaton.of(oneByOne);
    if (automaton == null) {
      throw new IllegalStateException(
          "The map (%s) without parallel blocks has too many states.".formatted(map.map().name()));
    }
    Alignment bound = exact(new Search(automaton, costs, meanings, mostCells), journey);
    return new Alignment(bound.cost(), bound.asDesigned(), bound.moves());
  }

  /** Whether the map allows the journey, also where only a bound of its cost is known. */
  boolean allows(int[] journey) {
    return following.allows(journey, journey.length);
  }

  private List<Move> misordered(List<Move> moves, int[] journey) {
    Map<Integer, ArrayDeque<Integer>> skipped = new HashMap<>();
    for (int i = 0; i < moves.size(); i++) {
      if (moves.get(i).kind() == Kind.SKIPPED) {
        skipped.computeIfAbsent(moves.get(i).step(), unseen -> new ArrayDeque<>()).add(i);
      }
    }
    if (skipped.isEmpty()) {
      return moves;
    }
    @Nullable Move[] told = moves.toArray(Move[]::new);
    for (int i = 0; i < told.length; i++) {
      if (moves.get(i).kind() == Kind.UNEXPECTED) {
        pair(i, moves.get(i).interaction(), journey, skipped, told);
      }
    }
    return Arrays.stream(told).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private void pair(
      int place,
      int interaction,
      int[] journey,
      Map<Integer, ArrayDeque<Integer>> skipped,
      @Nullable Move[] told) {
    int meaning = journey[interaction];
    int right = earliest(meanings.steps(meaning), skipped);
    int step = right >= 0 ? right : earliest(meanings.stepsOfOthers(meaning), skipped);
    if (step >= 0) {
      int at = skipped.getOrDefault(step, new ArrayDeque<>()).remove();
      told[at] = new Move(Kind.MISORDERED, step, interaction, right < 0);
      told[place] = null;
    }
  }

  /** Of these steps the one that was skipped first, or -1 where none was. */
  private static int earliest(List<Integer> steps, Map<Integer, ArrayDeque<Integer>> skipped) {
    int earliest = -1;
    int first = Integer.MAX_VALUE;
    for (int step : steps) {
      ArrayDeque<Integer> places = skipped.get(step);
      if (places != null && !places.isEmpty() && places.element() < first) {
        first = places.element();
        earliest = step;
      }
    }
    return earliest;
  }
}
