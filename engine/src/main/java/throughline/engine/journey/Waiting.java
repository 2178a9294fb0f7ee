package throughline.engine.journey;

import java.io.Serializable;
import throughline.engine.timeline.Timeline;

/** How a wait is measured: in calendar time, or in the working time of the unit waited for. */
public interface Waiting extends Serializable {

  /** Calendar time from the time of one interaction to the time of a later one. */
  Waiting CALENDAR_TIME =
      new Waiting() {
        private static final long serialVersionUID = 1;

        @Override
        public boolean asksForUnits() {
          return false;
        }

        @Override
        public long between(Timeline journey, int before, int after, int unit) {
          return journey.time(after) - journey.time(before);
        }

        @Override
        public long throughout(Timeline journey) {
          return journey.time(journey.size() - 1) - journey.time(0);
        }
      };

  /** Nothing is measured: for units of which only the handovers are asked for. */
  Waiting NOT_MEASURED =
      new Waiting() {
        private static final long serialVersionUID = 1;

        @Override
        public boolean measures() {
          return false;
        }

        @Override
        public long between(Timeline journey, int before, int after, int unit) {
          return 0;
        }

        @Override
        public long throughout(Timeline journey) {
          return 0;
        }
      };

  /** Whether waits are asked for at all; where they are not, none is kept. */
  default boolean measures() {
    return true;
  }

  /** Whether a wait differs by the unit that is waited for. */
  default boolean asksForUnits() {
    return true;
  }

  /**
   * Milliseconds between two interactions of a journey.
   *
   * @param unit the code of the unit that the customer waited for
   */
  long between(Timeline journey, int before, int after, int unit);

  /** Milliseconds from a journey's first interaction to its last. */
  long throughout(Timeline journey);
}
