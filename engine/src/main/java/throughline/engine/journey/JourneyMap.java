package throughline.engine.journey;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import throughline.engine.statistics.Summary;

/**
 * The map of the journeys as they were lived: steps and the arcs between them. Every journey has
 * one start and one end, so interactions = arcs' occurrences + journeys.
 *
 * @param steps in the order of their codes
 * @param arcs in the order of their codes
 */
public record JourneyMap(long journeys, long interactions, List<Step> steps, List<Arc> arcs)
    implements Serializable {

  /** A step: how often it was taken, in how many journeys, and how many began and ended with it. */
  public record Step(int code, long occurrences, long journeys, long starts, long ends)
      implements Serializable {}

  /**
   * A step that followed another directly.
   *
   * @param waits milliseconds between the two, one for each occurrence
   */
  public record Arc(int from, int to, long journeys, Summary waits) implements Serializable {
    public long occurrences() {
      return waits.count();
    }
  }

  public JourneyMap {
    steps = List.copyOf(steps);
    arcs =
        arcs.stream().sorted(Comparator.comparingInt(Arc::from).thenComparingInt(Arc::to)).toList();
  }

  /** How often any step followed any other. */
  public long passages() {
    return arcs.stream().mapToLong(Arc::occurrences).sum();
  }
}
