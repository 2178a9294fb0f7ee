package throughline.sources.log;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What waits, in the order in which it came from each, and next always that of whoever was served
 * least since all have waited. So one that sends little never stands behind the rows of one that
 * sends much.
 */
public final class Turns<T> {

  private record Waiting<T>(T what, long weight) {}

  private static final class Line<T> {
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private long came;
    private long served;

    private long served() {
      return served;
    }

    private long came() {
      return came;
    }
  }

  private final Map<Object, Line<T>> lines = new HashMap<>();
  private final Queue<Line<T>> next =
      new PriorityQueue<>(
          Comparator.<Line<T>>comparingLong(Line::served).thenComparing(Line::came));
  private long comers;
  private long servedToAll;

  /**
   * Adds to the end of the holder's line.
   *
   * @param weight how much of its turn it takes
   */
  public synchronized void add(Object holder, T what, long weight) {
    Line<T> line = lines.computeIfAbsent(holder, unknown -> new Line<>());
    if (line.waiting.isEmpty()) {
      // Who rested has saved nothing up: it begins where all others are.
      line.served = Math.max(line.served, servedToAll);
      line.came = comers++;
      next.add(line);
    }
    line.waiting.add(new Waiting<>(what, weight));
    notifyAll();
  }

  /** The next, as soon as there is one. */
  synchronized T take() throws InterruptedException {
    T taken = poll();
    while (taken == null) {
      wait();
      taken = poll();
    }
    return taken;
  }

  /** The next, or null where nothing waits. */
  public synchronized @Nullable T poll() {
    Line<T> line = next.poll();
    if (line == null) {
      return null;
    }
    Waiting<T> taken = line.waiting.remove();
    servedToAll = line.served;
    line.served += taken.weight();
    if (!line.waiting.isEmpty()) {
      next.add(line);
    }
    return taken.what();
  }

  synchronized boolean isEmpty() {
    return next.isEmpty();
  }
}
