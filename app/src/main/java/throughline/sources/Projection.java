package throughline.sources;

import java.util.List;

/**
 * Something derived from the intake log and from nothing else.
 *
 * <p>It is called inside the transaction that also keeps its position, so each reading takes effect
 * exactly once.
 */
public interface Projection {

  /** The name under which its position is kept. */
  String name();

  /** Takes in the next readings, in the order of the log. */
  void apply(List<Reading> batch);

  /** Forgets everything, because the whole log will be read again from its beginning. */
  void startOver();
}
