package throughline.engine.silo;

import java.io.Serializable;
import java.util.BitSet;

/**
 * Something in which a customer should be left alone, such as an open complaint: it opens with an
 * interaction at certain touchpoints, and lasts until one at others of the same concern closes it,
 * or until it has lasted its longest.
 *
 * @param opens codes of touchpoints that open it
 * @param closes codes of touchpoints that close it; none where only time does
 * @param longest milliseconds after which it is over although nobody closed it; {@link
 *     #UNTIL_CLOSED} where it is not
 */
public record Trouble(BitSet opens, BitSet closes, long longest) implements Serializable {
  /** The longest of a trouble that nothing but its closing ends. */
  public static final long UNTIL_CLOSED = Long.MAX_VALUE;

  public Trouble {
    opens = (BitSet) opens.clone();
    closes = (BitSet) closes.clone();
    if (opens.intersects(closes)) {
      throw new IllegalArgumentException(
          "The touchpoints (%s) open and close the same trouble.\nMaybe leave out one of both."
              .formatted(both(opens, closes)));
    }
    if (longest <= 0) {
      throw new IllegalArgumentException(
          "The longest time (%s ms) must be more than 0.".formatted(longest));
    }
  }

  public static Trouble untilClosed(BitSet opens, BitSet closes) {
    return new Trouble(opens, closes, UNTIL_CLOSED);
  }

  private static BitSet both(BitSet opens, BitSet closes) {
    BitSet both = (BitSet) opens.clone();
    both.and(closes);
    return both;
  }
}
