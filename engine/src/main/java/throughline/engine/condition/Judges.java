package throughline.engine.condition;

import java.util.EnumSet;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** How the verdicts of parts become one. */
final class Judges {
  private Judges() {}

  private static Set<Dimension> dimensions(Judge[] parts) {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    for (Judge part : parts) {
      all.addAll(part.dimensions());
    }
    return all;
  }

  /** Holds until the first part may fail; fails until the last that fails may hold. */
  static final class All implements Judge {
    private static final long serialVersionUID = 1;

    private final Judge[] parts;

    All(Judge[] parts) {
      this.parts = parts;
    }

    @Override
    public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
      long holdsUntil = NEVER;
      long failsUntil = 0;
      for (Judge part : parts) {
        long verdict = part.judge(timeline, seen, beside, customer, at);
        if (verdict == -NEVER) {
          return verdict;
        }
        if (verdict > 0) {
          holdsUntil = Math.min(holdsUntil, verdict);
        } else {
          failsUntil = Math.max(failsUntil, -verdict);
        }
      }
      return failsUntil == 0 ? holdsUntil : -failsUntil;
    }

    @Override
    public Set<Dimension> dimensions() {
      return Judges.dimensions(parts);
    }
  }

  /** Holds until the last part that holds may fail; fails until the first may hold. */
  static final class Any implements Judge {
    private static final long serialVersionUID = 1;

    private final Judge[] parts;

    Any(Judge[] parts) {
      this.parts = parts;
    }

    @Override
    public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
      long holdsUntil = 0;
      long failsUntil = NEVER;
      for (Judge part : parts) {
        long verdict = part.judge(timeline, seen, beside, customer, at);
        if (verdict == NEVER) {
          return verdict;
        }
        if (verdict > 0) {
          holdsUntil = Math.max(holdsUntil, verdict);
        } else {
          failsUntil = Math.min(failsUntil, -verdict);
        }
      }
      return holdsUntil == 0 ? -failsUntil : holdsUntil;
    }

    @Override
    public Set<Dimension> dimensions() {
      return Judges.dimensions(parts);
    }
  }

  /** The opposite. */
  static final class Not implements Judge {
    private static final long serialVersionUID = 1;

    private final Judge part;

    Not(Judge part) {
      this.part = part;
    }

    @Override
    public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
      return -part.judge(timeline, seen, beside, customer, at);
    }

    @Override
    public Set<Dimension> dimensions() {
      return part.dimensions();
    }
  }

  /** What is known beside the timeline. */
  static final class Asks implements Judge {
    private static final long serialVersionUID = 1;

    private final int question;

    Asks(int question) {
      this.question = question;
    }

    @Override
    public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
      return beside.judge(question, customer);
    }

    @Override
    public Set<Dimension> dimensions() {
      return EnumSet.noneOf(Dimension.class);
    }
  }
}
