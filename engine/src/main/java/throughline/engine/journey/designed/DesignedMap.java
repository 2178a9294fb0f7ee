package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A journey type as designed: the stages in their order, and the steps in sequences, choices and
 * parallel blocks. It begins with the first steps of its flow and ends with the last ones. The flow
 * is kept in its plainest form, so storing and reading a map, or writing it as BPMN and reading
 * that, gives an equal one.
 *
 * @param name what customers want settled, such as "move"
 * @param stages in the order in which customers live them; may be empty
 */
public record DesignedMap(String name, List<String> stages, Part flow) implements Serializable {
  private static final int MOST_STEPS = 500;
  private static final int MOST_STAGES = 50;
  private static final int DEEPEST = 60;

  public DesignedMap {
    Words.check("name", name, "map (%s)".formatted(name));
    stages = List.copyOf(stages);
    checkStages(name, stages);
    if (flow.depth() > DEEPEST) {
      throw new IllegalArgumentException(
          "The blocks of the map (%s) are nested %d deep. Keep to %d."
              .formatted(name, flow.depth(), DEEPEST));
    }
    flow = flow.plain();
    checkSteps(name, stages, flow.steps());
  }

  /** A map without stages. */
  public static DesignedMap of(String name, Part flow) {
    return new DesignedMap(name, List.of(), flow);
  }

  private static void checkStages(String name, List<String> stages) {
    if (stages.size() > MOST_STAGES) {
      throw new IllegalArgumentException(
          "The map (%s) has %d stages. Keep to %d.".formatted(name, stages.size(), MOST_STAGES));
    }
    Set<String> seen = new HashSet<>();
    for (String stage : stages) {
      Words.check("stage", stage, "map (%s)".formatted(name));
      if (!seen.add(stage)) {
        throw new IllegalArgumentException(
            "The stage (%s) stands twice in the map (%s). Rename one of the two."
                .formatted(stage, name));
      }
    }
  }

  private static void checkSteps(String name, List<String> stages, List<Step> steps) {
    if (steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "The map (%s) has %d steps. Keep to %d and make several maps of it."
              .formatted(name, steps.size(), MOST_STEPS));
    }
    Set<String> ids = new HashSet<>();
    for (Step step : steps) {
      if (!ids.add(step.id())) {
        throw new IllegalArgumentException(
            "Two steps of the map (%s) have the id (%s). Give one of them another."
                .formatted(name, step.id()));
      }
      if (step.stage() != null && !stages.contains(step.stage())) {
        throw new IllegalArgumentException(
            "The stage (%s) of the step (%s) is not among those of the map (%s). Add it there."
                .formatted(step.stage(), step.id(), name));
      }
    }
  }

  /** All steps from the beginning to the end; a step's place here is its number. */
  public List<Step> steps() {
    return flow.steps();
  }

  public Step step(int number) {
    return steps().get(number);
  }
}
