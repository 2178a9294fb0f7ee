package throughline.engine.condition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * A concern is open while the last outcome that is known of it does not settle it; without any
 * outcome nobody can say, and it is not called open.
 */
final class WaitingJudge implements Judge {
  private static final long serialVersionUID = 1;

  private final BitSet settling;
  private final boolean handedOver;
  private final long length;

  WaitingJudge(BitSet settling, boolean handedOver, long length) {
    this.settling = settling;
    this.handedOver = handedOver;
    this.length = length;
  }

  /** The concerns of one timeline, met from the newest interaction back. */
  private static final class Concerns {
    private long[] ids = new long[4];
    private long[] last = new long[4];
    private int[] outcomes = new int[4];
    private int[] departments = new int[4];
    private boolean[] passed = new boolean[4];
    private int size;

    void meet(Timeline timeline, int index) {
      int place = place(timeline.concern(index), timeline.time(index));
      int outcome = timeline.code(Dimension.OUTCOME, index);
      outcomes[place] = outcomes[place] == Dimension.UNKNOWN ? outcome : outcomes[place];
      int department = timeline.code(Dimension.DEPARTMENT, index);
      if (department != Dimension.UNKNOWN) {
        passed[place] |=
            departments[place] != Dimension.UNKNOWN && departments[place] != department;
        departments[place] = department;
      }
    }

    private int place(long concern, long time) {
      for (int i = 0; i < size; i++) {
        if (ids[i] == concern) {
          return i;
        }
      }
      if (size == ids.length) {
        grow();
      }
      ids[size] = concern;
      last[size] = time;
      return size++;
    }

    private void grow() {
      int larger = size * 2;
      ids = Arrays.copyOf(ids, larger);
      last = Arrays.copyOf(last, larger);
      outcomes = Arrays.copyOf(outcomes, larger);
      departments = Arrays.copyOf(departments, larger);
      passed = Arrays.copyOf(passed, larger);
    }
  }

  @Override
  public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
    long next = seen < timeline.size() ? timeline.time(seen) + 1 : NEVER;
    Concerns concerns = new Concerns();
    for (int i = seen - 1; i >= 0; i--) {
      if (timeline.concern(i) != Columns.NO_CONCERN) {
        concerns.meet(timeline, i);
      }
    }
    long begins = NEVER;
    for (int i = 0; i < concerns.size; i++) {
      if (isOpen(concerns, i)) {
        begins = Math.min(begins, concerns.last[i] + length + 1);
      }
    }
    return at >= begins ? next : -Math.min(begins, next);
  }

  private boolean isOpen(Concerns concerns, int place) {
    int outcome = concerns.outcomes[place];
    return outcome != Dimension.UNKNOWN
        && !settling.get(outcome)
        && (!handedOver || concerns.passed[place]);
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(Dimension.OUTCOME, Dimension.DEPARTMENT);
  }
}
