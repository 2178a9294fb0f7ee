package throughline.engine.journey.designed;

import throughline.engine.journey.designed.Alignment.Kind;
import throughline.engine.journey.designed.Alignment.Move;

/** How a journey can depart from its designed map at a step. */
public enum Deviation {
  /** The step was not taken. */
  SKIPPED {
    @Override
    public boolean is(Move move) {
      return move.kind() == Kind.SKIPPED;
    }
  },
  /** The step's touchpoint was met where the map has no place for it. */
  UNEXPECTED {
    @Override
    public boolean is(Move move) {
      return move.kind() == Kind.UNEXPECTED;
    }
  },
  /** The step was taken, but not in its place. */
  MISORDERED {
    @Override
    public boolean is(Move move) {
      return move.kind() == Kind.MISORDERED;
    }
  },
  /** Another department than the designed one took the step. */
  WRONG_DEPARTMENT {
    @Override
    public boolean is(Move move) {
      return move.wrongDepartment();
    }
  };

  /** Whether a move of an alignment is one. */
  public abstract boolean is(Move move);
}
