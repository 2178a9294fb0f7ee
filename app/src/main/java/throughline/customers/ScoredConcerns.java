package throughline.customers;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The concerns in which customers gave scores, for analyses of timelines, which hold none. */
public interface ScoredConcerns {

  /**
   * Scores that are asked for.
   *
   * @param scale as sources name it, null for every scale
   * @param from the lowest, null for any
   * @param to the highest, null for any
   */
  record Scores(@Nullable String scale, @Nullable Double from, @Nullable Double to) {}

  /**
   * The concerns with such a score.
   *
   * @param version another one whenever the concerns are others
   * @param concerns their ids; belongs to whoever asked
   */
  record Scored(String version, BitSet concerns) {}

  /** The concerns in which at least one such score was given, as they are now. */
  Scored with(Scores scores);
}
