package throughline.engine.condition;

import java.io.Serializable;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * A condition in codes. Its verdict says in one number whether the condition holds, and until when
 * that cannot change unless something new is heard of the customer: the instant itself where it
 * holds, its negative where it does not. No objects are made, because millions are judged.
 */
public interface Judge extends Serializable {
  /** Stands for an instant that does not come. */
  long NEVER = Long.MAX_VALUE;

  /**
   * Judges one customer.
   *
   * @param timeline whole and perhaps empty; what comes at or after the instant is not seen yet
   * @param seen how many interactions of it are seen
   * @param beside what is known of customers beside timelines, as of the same instant
   * @param at epoch milliseconds, above 0
   */
  long judge(Timeline timeline, int seen, Beside beside, long customer, long at);

  /** The dimensions that it looks at. */
  Set<Dimension> dimensions();

  static long verdict(boolean holds, long until) {
    return holds ? until : -until;
  }

  static boolean holds(long verdict) {
    return verdict > 0;
  }

  static long until(long verdict) {
    return Math.abs(verdict);
  }

  /** How many interactions of a timeline lie before an instant. */
  static int seen(Timeline timeline, long at) {
    int low = 0;
    int high = timeline.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeline.time(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Judges one customer as of an instant. */
  default long judge(Timeline timeline, Beside beside, long customer, long at) {
    return judge(timeline, seen(timeline, at), beside, customer, at);
  }
}
