package throughline.journeys;

import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.CodedMap;
import throughline.engine.journey.designed.Step;

/**
 * A step of a designed map as it is sent and kept.
 *
 * @param touchpoint an id of the organisation; null where nobody has said yet which one is meant
 * @param label what the touchpoint is called, or was when the map was written
 * @param department an id; null where the step is anybody's
 */
record StepForm(
    String id,
    @Nullable String touchpoint,
    String label,
    @Nullable String department,
    @Nullable String stage,
    boolean optional,
    boolean repeats,
    boolean momentThatMatters,
    @Nullable String owner) {

  /** The step with ids for its labels. */
  Step read() {
    return step(
        touchpoint == null ? label : number(touchpoint),
        department == null ? null : number(department));
  }

  private static String number(String id) {
    return Integer.toString(FilterBar.number(id));
  }

  /** The code of its touchpoint, {@link CodedMap#NEVER} where the organisation has none such. */
  int code(Names names) {
    if (touchpoint == null) {
      return CodedMap.NEVER;
    }
    int code = FilterBar.number(touchpoint);
    return names.touchpoints().containsKey(code) ? code : CodedMap.NEVER;
  }

  private Step step(String newTouchpoint, @Nullable String newDepartment) {
    return new Step(
        id,
        newTouchpoint,
        newDepartment,
        blank(stage) ? null : stage,
        optional,
        repeats,
        momentThatMatters,
        blank(owner) ? null : owner);
  }

  private static boolean blank(@Nullable String words) {
    return words == null || words.isBlank();
  }

  /** The step with the names of things for its labels. */
  Step named(Names names) {
    return step(
        now(names).label, department == null ? null : names.lane(FilterBar.number(department)));
  }

  /** The same step called as its touchpoint is now, where the organisation still has it. */
  StepForm now(Names names) {
    int code = code(names);
    return code < 0 ? this : at(touchpoint, names.step(code), department);
  }

  StepForm doneBy(@Nullable String other) {
    return at(touchpoint, label, other);
  }

  StepForm at(@Nullable String newTouchpoint, String newLabel, @Nullable String newDepartment) {
    return new StepForm(
        id,
        newTouchpoint,
        newLabel,
        newDepartment,
        stage,
        optional,
        repeats,
        momentThatMatters,
        owner);
  }

  static StepForm of(Step step) {
    return new StepForm(
        step.id(),
        null,
        step.touchpoint(),
        step.department(),
        step.stage(),
        step.optional(),
        step.repeats(),
        step.momentThatMatters(),
        step.owner());
  }
}
