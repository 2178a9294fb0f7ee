package throughline.engine.condition;

import java.io.Serializable;

/** What is known of customers beside their timelines, as of one instant. */
@FunctionalInterface
public interface Beside extends Serializable {
  /** For conditions that ask for nothing beside the timeline. */
  Beside NOTHING = (question, customer) -> -Judge.NEVER;

  /**
   * The verdict on a question, in the form of {@link Judge}.
   *
   * @param question its place in {@link Compiling#questions()}
   */
  long judge(int question, long customer);
}
