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

  /**
   * Forgets everything, because the whole log will be read again from its beginning.
   *
   * @param position how far it had been read
   */
  void startOver(long position);

  /** How far it may read before it has to settle what waits for that. */
  default long until() {
    return Long.MAX_VALUE;
  }

  /** Settles a piece of what had to wait until so much was read; called until nothing waits. */
  default void settle() {}
}
