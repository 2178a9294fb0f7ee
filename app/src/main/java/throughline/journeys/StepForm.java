package throughline.journeys;

import java.util.function.UnaryOperator;
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

  /** The same step with the names of things in place of their ids. */
  Step named(UnaryOperator<StepForm> naming, UnaryOperator<String> departmentName) {
    StepForm now = naming.apply(this);
    return now.step(now.label, department == null ? null : departmentName.apply(department));
  }

  StepForm called(String newLabel) {
    return at(touchpoint, newLabel, department);
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
        null,
        step.stage(),
        step.optional(),
        step.repeats(),
        step.momentThatMatters(),
        step.owner());
  }
}
