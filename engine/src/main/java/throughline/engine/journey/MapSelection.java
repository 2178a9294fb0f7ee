package throughline.engine.journey;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What of a map is shown: the most frequent steps, and the most frequent arcs between what is
 * shown. Every step keeps the strongest arc that leads to it and the strongest that leads on, so
 * that no step hangs in the air; everything else passes through {@link ShownMap#OTHERS}.
 */
public final class MapSelection implements Serializable {
  private static final long serialVersionUID = 1;

  /** By code, what a step is shown as: its own code, or others. */
  private final int[] shownAs;

  private final HashSet<Long> arcs = new HashSet<>();

  private MapSelection(int[] shownAs) {
    this.shownAs = shownAs;
  }

  /** Everything that was on the map. */
  public static MapSelection all(JourneyMap map) {
    return of(map, 1, 1, Integer::toString);
  }

  /**
   * @param steps the share of the steps that are shown, 0 to 1; the most frequent one always is
   * @param paths the share of the arcs that are shown, 0 to 1
   * @param label decides between equally frequent ones
   */
  public static MapSelection of(
      JourneyMap map, double steps, double paths, IntFunction<String> label) {
    MapSelection selection = new MapSelection(shownAs(map, share("steps", steps), label));
    List<Flow> flows = selection.flows(map, label);
    selection.keepStrongest(flows);
    flows.stream()
        .limit((long) Math.ceil(flows.size() * share("paths", paths)))
        .forEach(selection::keep);
    return selection;
  }

  /** What of a map somebody wants to see. */
  public interface Wanted {
    boolean step(int code);

    boolean arc(int from, int to, long occurrences);
  }

  /** The steps and arcs that are wanted, and those that every shown step keeps. */
  public static MapSelection of(JourneyMap map, Wanted wanted, IntFunction<String> label) {
    int greatest = map.steps().stream().mapToInt(JourneyMap.Step::code).max().orElse(0);
    int[] shownAs = new int[greatest + 1];
    Arrays.setAll(shownAs, code -> wanted.step(code) ? code : ShownMap.OTHERS);
    MapSelection selection = new MapSelection(shownAs);
    List<Flow> flows = selection.flows(map, label);
    selection.keepStrongest(flows);
    flows.stream()
        .filter(flow -> wanted.arc(flow.from, flow.to, flow.occurrences))
        .forEach(selection::keep);
    return selection;
  }

  private record Flow(int from, int to, long occurrences) {}

  private static double share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("The %s (%s) must be 0 to 1.".formatted(name, value));
    }
    return value;
  }

  private static int[] shownAs(JourneyMap map, double share, IntFunction<String> label) {
    int greatest = map.steps().stream().mapToInt(JourneyMap.Step::code).max().orElse(0);
    int[] shownAs = new int[greatest + 1];
    Arrays.fill(shownAs, ShownMap.OTHERS);
    map.steps().stream()
        .sorted(
            Comparator.comparingLong(JourneyMap.Step::occurrences)
                .reversed()
                .thenComparing(step -> label.apply(step.code())))
        .limit(Math.max(1, Math.round(map.steps().size() * share)))
        .forEach(step -> shownAs[step.code()] = step.code());
    return shownAs;
  }

  /** Flows between shown steps, start and end, most frequent first. */
  private List<Flow> flows(JourneyMap map, IntFunction<String> label) {
    Stream<Flow> arcs =
        map.arcs().stream().map(arc -> new Flow(arc.from(), arc.to(), arc.occurrences()));
    Stream<Flow> starts =
        map.steps().stream().map(step -> new Flow(ShownMap.START, step.code(), step.starts()));
    Stream<Flow> ends =
        map.steps().stream().map(step -> new Flow(step.code(), ShownMap.END, step.ends()));
    return Stream.of(arcs, starts, ends)
        .flatMap(flows -> flows)
        .filter(flow -> flow.occurrences > 0)
        .filter(flow -> node(flow.from) != ShownMap.OTHERS && node(flow.to) != ShownMap.OTHERS)
        .sorted(
            Comparator.comparingLong(Flow::occurrences)
                .reversed()
                .thenComparing(flow -> flow.from < 0 ? "" : label.apply(flow.from))
                .thenComparing(flow -> flow.to < 0 ? "" : label.apply(flow.to)))
        .toList();
  }

  private void keepStrongest(List<Flow> flows) {
    Set<Integer> left = new HashSet<>();
    Set<Integer> reached = new HashSet<>();
    for (Flow flow : flows) {
      if (flow.from != flow.to) {
        boolean first = left.add(flow.from);
        if (reached.add(flow.to) || first) {
          keep(flow);
        }
      }
    }
  }

  private void keep(Flow flow) {
    arcs.add(key(flow.from, flow.to));
  }

  /** What a step is shown as. */
  int node(int code) {
    return code < 0 ? code : code < shownAs.length ? shownAs[code] : ShownMap.OTHERS;
  }

  /** Whether the arc between two shown nodes is drawn. */
  boolean shows(int from, int to) {
    return arcs.contains(key(from, to));
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | (to & 0xFFFFFFFFL);
  }
}
