package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * A journey beside its designed map, at the least cost: which interaction is which step.
 *
 * @param cost the least that explains the journey, or, where not exact, a cost that is not the
 *     least for sure
 * @param exact whether the cost is the least; where not, it is an upper bound of it
 * @param moves in the order of the map
 */
public record Alignment(int cost, boolean exact, List<Move> moves) implements Serializable {

  /** What became of a step, or of an interaction. */
  public enum Kind {
    /** A step was taken in its place. */
    DONE,
    /** A step was taken, but not in its place. */
    MISORDERED,
    /** A step was not taken. */
    SKIPPED,
    /** The map has no place for the interaction. */
    UNEXPECTED
  }

  /**
   * One step with its interaction, or one of the two alone.
   *
   * @param step the number of the step; of an unexpected interaction the first step at its
   *     touchpoint, {@link #NONE} where the map does not have that touchpoint
   * @param interaction its place in the journey, {@link #NONE} where the step was skipped
   * @param wrongDepartment whether another department than the designed one took the step
   */
  public record Move(Kind kind, int step, int interaction, boolean wrongDepartment)
      implements Serializable {
    public static final int NONE = -1;

    boolean reached() {
      return kind == Kind.DONE || kind == Kind.MISORDERED;
    }
  }

  public Alignment {
    moves = List.copyOf(moves);
  }

  /** Whether the journey came to an end of the map. */
  public boolean completed() {
    int last = moves.size() - 1;
    while (last >= 0 && moves.get(last).kind() == Kind.UNEXPECTED) {
      last--;
    }
    return last < 0 || moves.get(last).kind() != Kind.SKIPPED;
  }

  /** The number of the step that the journey took last; {@link Move#NONE} where it took none. */
  public int lastStep() {
    return moves.stream()
        .filter(Move::reached)
        .max(Comparator.comparingInt(Move::interaction))
        .map(Move::step)
        .orElse(Move.NONE);
  }

  /** Whether the journey is as designed. */
  public boolean asDesigned() {
    return cost == 0;
  }
}
