package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One touchpoint of a designed map. Two steps may be at the same touchpoint; each has an id of its
 * own, which stays the same from version to version of a map.
 *
 * @param id letters, digits, points, hyphens and underscores, beginning with a letter or underscore
 * @param touchpoint the label of the touchpoint, or of the activity in a log of cases
 * @param department who is to do it, by label; null where anybody may
 * @param stage the stage of the map that it lies in, or null
 * @param optional whether a journey may do without it
 * @param repeats whether it may be taken several times in a row
 * @param momentThatMatters whether it decides what customers think of the whole
 * @param owner who is accountable for it, or null
 */
public record Step(
    String id,
    String touchpoint,
    @Nullable String department,
    @Nullable String stage,
    boolean optional,
    boolean repeats,
    boolean momentThatMatters,
    @Nullable String owner)
    implements Part, Serializable {
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");

  public Step {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The id (%s) of a step must begin with a letter and have letters, digits, points, hyphens"
                  .formatted(id)
              + " and underscores only, at most 120. Give it another one.");
    }
    Words.check("touchpoint", touchpoint, "step (%s)".formatted(id));
    Words.checkKnown("department", department, "step (%s)".formatted(id));
    Words.checkKnown("stage", stage, "step (%s)".formatted(id));
    Words.checkKnown("owner", owner, "step (%s)".formatted(id));
  }

  /** A step that every journey takes once, of any department. */
  public static Step at(String id, String touchpoint) {
    return new Step(id, touchpoint, null, null, false, false, false, null);
  }

  public Step of(@Nullable String newDepartment) {
    return new Step(
        id, touchpoint, newDepartment, stage, optional, repeats, momentThatMatters, owner);
  }

  public Step inStage(@Nullable String newStage) {
    return new Step(
        id, touchpoint, department, newStage, optional, repeats, momentThatMatters, owner);
  }

  public Step optional(boolean newOptional) {
    return new Step(
        id, touchpoint, department, stage, newOptional, repeats, momentThatMatters, owner);
  }

  public Step repeating(boolean newRepeats) {
    return new Step(
        id, touchpoint, department, stage, optional, newRepeats, momentThatMatters, owner);
  }

  public Step mattering(boolean newMatters) {
    return new Step(id, touchpoint, department, stage, optional, repeats, newMatters, owner);
  }

  public Step owned(@Nullable String newOwner) {
    return new Step(
        id, touchpoint, department, stage, optional, repeats, momentThatMatters, newOwner);
  }

  @Override
  public <R> R by(Cases<R> cases) {
    return cases.step(this);
  }

  @Override
  public Part plain() {
    return this;
  }

  @Override
  public boolean isOptional() {
    return optional;
  }

  @Override
  public Part needed() {
    return optional(false);
  }

  @Override
  public void eachStep(Consumer<? super Step> taker) {
    taker.accept(this);
  }

  @Override
  public int depth() {
    return 1;
  }
}
