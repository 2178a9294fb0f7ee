package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.journey.designed.LivedWays.Fates;

/**
 * What became of the steps of a designed map, from the cheapest alignment of each journey.
 *
 * @param ofJourneys whether the map allows the whole journey
 * @param aligned journeys that were laid beside the map; the rest took ways too rare for it
 * @param bounded those of them of whose cost only an upper bound is known
 * @param cost what all departures of those journeys cost together
 * @param completed those that came to an end of the map
 * @param steps what became of each step, by its number
 * @param outside the touchpoints that the map does not have, most journeys first
 * @param ended where those that did not come to an end of the map stopped, by the number of the
 *     last step taken; {@link Alignment.Move#NONE} for those that took none
 * @param ways the most frequent ways with their alignments
 */
public record ConformanceFigures(
    Fates ofJourneys,
    Fates ofCustomers,
    long aligned,
    long bounded,
    long cost,
    long completed,
    List<StepFigures> steps,
    List<Outside> outside,
    Map<Integer, Long> ended,
    List<AlignedWay> ways)
    implements Serializable {

  /** How many journeys, and how often in all. */
  public record Count(long journeys, long times) implements Serializable {}

  /**
   * One step.
   *
   * @param reached it was taken, in its place or not, by whichever department
   */
  public record StepFigures(int step, Count reached, Map<Deviation, Count> deviations)
      implements Serializable {
    public StepFigures {
      deviations = Map.copyOf(deviations);
    }

    public Count of(Deviation deviation) {
      return deviations.getOrDefault(deviation, new Count(0, 0));
    }
  }

  /** A touchpoint, by code, that the map does not have and journeys passed nevertheless. */
  public record Outside(int touchpoint, Count count) implements Serializable {}

  /** A way beside its designed map. */
  public record AlignedWay(LivedWays.Way way, Alignment alignment) implements Serializable {}

  public ConformanceFigures {
    steps = List.copyOf(steps);
    outside = List.copyOf(outside);
    ended = Map.copyOf(ended);
    ways = List.copyOf(ways);
  }

  /** How many journeys stopped in each stage without coming to an end, in the map's order. */
  public Map<String, Long> endedByStage(DesignedMap map) {
    Map<String, Long> stages = new LinkedHashMap<>();
    map.stages().forEach(stage -> stages.put(stage, 0L));
    ended.forEach(
        (step, journeys) -> {
          String stage = step == Alignment.Move.NONE ? null : map.step(step).stage();
          if (stage != null) {
            stages.merge(stage, journeys, Long::sum);
          }
        });
    return stages;
  }
}
