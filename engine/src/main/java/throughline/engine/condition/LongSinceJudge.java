package throughline.engine.condition;

import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** The last such interaction is longer ago than this. */
final class LongSinceJudge implements Judge {
  private static final long serialVersionUID = 1;

  private final CodedPattern what;
  private final long length;

  LongSinceJudge(CodedPattern what, long length) {
    this.what = what;
    this.length = length;
  }

  @Override
  public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
    long next = what.next(timeline, seen);
    for (int i = seen - 1; i >= 0; i--) {
      if (what.matches(timeline, i)) {
        long begins = timeline.time(i) + length + 1;
        return at >= begins ? next : -Math.min(begins, next);
      }
    }
    return -next;
  }

  @Override
  public Set<Dimension> dimensions() {
    return what.dimensions();
  }
}
