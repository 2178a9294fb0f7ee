package throughline.engine.condition;

import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** At least so many such interactions within a window: true until the n-th newest leaves it. */
final class HappenedJudge implements Judge {
  private static final long serialVersionUID = 1;

  private final CodedPattern what;
  private final int times;
  private final Window window;

  HappenedJudge(CodedPattern what, int times, Window window) {
    this.what = what;
    this.times = times;
    this.window = window;
  }

  @Override
  public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
    long from = window.from(at);
    int count = 0;
    for (int i = seen - 1; i >= 0 && timeline.time(i) >= from; i--) {
      if (timeline.time(i) < window.to() && what.matches(timeline, i) && ++count == times) {
        return window.leaves(timeline.time(i));
      }
    }
    return -what.next(timeline, seen);
  }

  @Override
  public Set<Dimension> dimensions() {
    return what.dimensions();
  }
}
