package throughline.engine.journey;

import java.io.Serializable;
import java.util.Arrays;

/** Which numbers were already seen in the present journey; forgetting them costs nothing. */
public final class Seen implements Serializable {
  private static final long serialVersionUID = 1;

  private long[] lastJourney = new long[16];
  private long journey;

  public void nextJourney() {
    journey++;
  }

  /** Whether the number is seen for the first time in this journey; from now on it is not. */
  public boolean isFirst(int number) {
    if (number >= lastJourney.length) {
      lastJourney = Arrays.copyOf(lastJourney, Math.max(number + 1, lastJourney.length * 2));
    }
    boolean first = lastJourney[number] != journey;
    lastJourney[number] = journey;
    return first;
  }
}
