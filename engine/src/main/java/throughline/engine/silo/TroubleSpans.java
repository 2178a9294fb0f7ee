package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/**
 * When a customer was in which trouble, and which department received it: spans of time from the
 * opening (inclusive) to the end of the trouble and of some grace (exclusive).
 */
final class TroubleSpans {
  private final Map<Key, List<Span>> spans = new HashMap<>();
  private final long grace;

  private TroubleSpans(long grace) {
    this.grace = grace;
  }

  /**
   * Whose trouble.
   *
   * @param trouble its place among those asked for
   * @param department the code of the department at which it was opened
   */
  record Key(int trouble, int department) implements Serializable {}

  /** One trouble: epoch milliseconds, the end exclusive. */
  record Span(long from, long to) {}

  /** A trouble that nobody closed yet; it is over at its deadline all the same. */
  private record Open(long from, int department, long deadline) {}

  static Map<Key, List<Span>> of(Timeline timeline, List<Trouble> troubles, long grace) {
    TroubleSpans all = new TroubleSpans(grace);
    for (int number = 0; number < troubles.size(); number++) {
      if (isOpened(timeline, troubles.get(number))) {
        all.collect(timeline, number, troubles.get(number));
      }
    }
    return all.spans;
  }

  /** Most customers never are in trouble, and cost no more than this look. */
  private static boolean isOpened(Timeline timeline, Trouble trouble) {
    for (int i = 0; i < timeline.size(); i++) {
      if (trouble.opens().get(timeline.code(Dimension.TOUCHPOINT, i))) {
        return true;
      }
    }
    return false;
  }

  private void collect(Timeline timeline, int number, Trouble trouble) {
    Map<Long, Open> open = new HashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      int touchpoint = timeline.code(Dimension.TOUCHPOINT, i);
      if (trouble.opens().get(touchpoint)) {
        open(timeline, i, number, trouble, open);
      } else if (trouble.closes().get(touchpoint)) {
        Open closed = open.remove(timeline.concern(i));
        if (closed != null) {
          keep(number, closed, Math.min(closed.deadline(), timeline.time(i)));
        }
      }
    }
    open.values().forEach(still -> keep(number, still, still.deadline()));
  }

  /** What is opened again while it is open goes on, and its longest time begins anew. */
  private void open(Timeline timeline, int row, int number, Trouble trouble, Map<Long, Open> open) {
    long now = timeline.time(row);
    long deadline = later(now, trouble.longest());
    Open before = open.get(timeline.concern(row));
    if (before != null && before.deadline() > now) {
      open.put(timeline.concern(row), new Open(before.from(), before.department(), deadline));
      return;
    }
    if (before != null) {
      keep(number, before, before.deadline());
    }
    open.put(
        timeline.concern(row), new Open(now, timeline.code(Dimension.DEPARTMENT, row), deadline));
  }

  private void keep(int number, Open opened, long end) {
    spans
        .computeIfAbsent(new Key(number, opened.department()), unseen -> new ArrayList<>())
        .add(new Span(opened.from(), later(end, grace)));
  }

  private static long later(long time, long by) {
    return time > Long.MAX_VALUE - by ? Long.MAX_VALUE : time + by;
  }

  /** The spans without overlaps, in rising order. */
  static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::from));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && span.from() <= merged.get(last).to()) {
        long to = Math.max(span.to(), merged.get(last).to());
        merged.set(last, new Span(merged.get(last).from(), to));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** How many of the spans hold one of the times, which are in rising order. */
  static long holding(List<Span> spans, long[] times) {
    return spans.stream().filter(span -> between(times, span.from(), span.to()) > 0).count();
  }

  /** How many of the times, which are in rising order, lie in one of the spans. */
  static long held(List<Span> spans, long[] times) {
    return merged(spans).stream().mapToLong(span -> between(times, span.from(), span.to())).sum();
  }

  private static int between(long[] times, long from, long to) {
    return firstAt(times, to) - firstAt(times, from);
  }

  private static int firstAt(long[] times, long time) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
