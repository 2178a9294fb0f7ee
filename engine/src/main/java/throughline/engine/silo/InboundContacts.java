package throughline.engine.silo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Timeline;

/** One customer's inbound contacts by their rows, in the order of their begins. */
record InboundContacts(Timeline timeline, List<Integer> rows) {
  private static final long DAY = 86_400_000;

  static InboundContacts of(Timeline timeline) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.code(Dimension.DIRECTION, i) == Direction.INBOUND.code()) {
        rows.add(i);
      }
    }
    rows.sort((one, other) -> Long.compare(timeline.start(one), timeline.start(other)));
    return new InboundContacts(timeline, rows);
  }

  int size() {
    return rows.size();
  }

  int row(int place) {
    return rows.get(place);
  }

  /**
   * Whether all the days lie before the end of the data, and the topic is known where it counts.
   */
  boolean isEligible(int place, int days, boolean sameTopic, long end) {
    return timeline.time(row(place)) + days * DAY <= end
        && (!sameTopic || topic(place) != Dimension.UNKNOWN);
  }

  /** The row of the first contact that followed within the days, where one did. */
  @Nullable Integer next(int place, int days, boolean sameTopic) {
    long last = timeline.time(row(place)) + days * DAY;
    for (int later = place + 1; later < size(); later++) {
      long begin = timeline.start(row(later));
      if (begin > last) {
        return null;
      }
      boolean follows = begin > timeline.start(row(place));
      if (follows && (!sameTopic || topic(later) == topic(place))) {
        return row(later);
      }
    }
    return null;
  }

  /** Whether one on the topic, but of another concern, began after an instant within the days. */
  boolean followed(long instant, int days, int topic, long concern) {
    for (int place = firstAfter(instant); place < size(); place++) {
      if (timeline.start(row(place)) > instant + days * DAY) {
        return false;
      }
      if (topic(place) == topic && timeline.concern(row(place)) != concern) {
        return true;
      }
    }
    return false;
  }

  private int firstAfter(long instant) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeline.start(row(middle)) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int topic(int place) {
    return timeline.code(Dimension.TOPIC, row(place));
  }
}
