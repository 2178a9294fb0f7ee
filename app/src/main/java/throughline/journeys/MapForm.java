package throughline.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.CodedMap;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.Step;
import throughline.engine.timeline.Dimension;
import throughline.platform.Refusal;

/**
 * A designed map as it is sent.
 *
 * @param owner the role that answers for the journey as a whole, empty while nobody does
 * @param stages in the order in which customers live them; may be empty
 * @param promise null where customers are promised nothing
 */
record MapForm(
    String name,
    String owner,
    List<String> stages,
    PartForm flow,
    AboutForm about,
    @Nullable PromiseForm promise) {
  private static final int LONGEST_OWNER = 300;

  MapForm {
    name = name.strip();
    owner = owner.strip();
    if (owner.length() > LONGEST_OWNER) {
      throw new IllegalArgumentException(
          "The owner of the map (%s) has %d characters. Shorten it to %d."
              .formatted(name, owner.length(), LONGEST_OWNER));
    }
    stages = stages.stream().map(String::strip).toList();
  }

  /** The map with ids for labels; what cannot be one is refused with its place. */
  DesignedMap read() {
    return read(StepForm::read);
  }

  DesignedMap read(Function<StepForm, Step> steps) {
    return Refusal.checked(() -> new DesignedMap(name, stages, flow.read(steps)));
  }

  /** The same with the departments that are counted. */
  MapForm counted(Names names) {
    return with(flow.with(step -> step.doneBy(names.countedOrNone(step.department()))));
  }

  /** The map in the codes of timelines, which are the ids of the organisation. */
  CodedMap coded(Names names) {
    DesignedMap map = read();
    Map<String, Integer> codes = new HashMap<>();
    flow.steps().forEach(step -> codes.put(step.id(), step.code(names)));
    return new CodedMap(
        map,
        Dimension.TOUCHPOINT,
        Dimension.DEPARTMENT,
        map.steps().stream().map(step -> codes.getOrDefault(step.id(), CodedMap.NEVER)).toList(),
        map.steps().stream().map(MapForm::department).toList());
  }

  private static int department(Step step) {
    String department = step.department();
    return department == null ? Dimension.UNKNOWN : Integer.parseInt(department);
  }

  MapForm named(String newName) {
    return new MapForm(newName, owner, stages, flow, about, promise);
  }

  MapForm with(PartForm newFlow) {
    return new MapForm(name, owner, stages, newFlow, about, promise);
  }
}
