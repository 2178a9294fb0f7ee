package throughline.engine.condition;

import java.util.EnumSet;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** One such interaction, then another such soon: true until the latest such first one leaves. */
final class FollowedJudge implements Judge {
  private static final long serialVersionUID = 1;
  private static final long NONE = Long.MAX_VALUE;

  private final CodedPattern first;
  private final CodedPattern then;
  private final long soon;
  private final Window window;

  FollowedJudge(CodedPattern first, CodedPattern then, long soon, Window window) {
    this.first = first;
    this.then = then;
    this.soon = soon;
    this.window = window;
  }

  @Override
  public long judge(Timeline timeline, int seen, Beside beside, long customer, long at) {
    long from = window.from(at);
    long follower = NONE;
    for (int i = seen - 1; i >= 0 && timeline.time(i) >= from; i--) {
      long time = timeline.time(i);
      if (time >= window.to()) {
        continue;
      }
      if (follower != NONE && follower - time <= soon && first.matches(timeline, i)) {
        return window.leaves(time);
      }
      follower = then.matches(timeline, i) ? time : follower;
    }
    return -then.next(timeline, seen);
  }

  @Override
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    all.addAll(first.dimensions());
    all.addAll(then.dimensions());
    return all;
  }
}
