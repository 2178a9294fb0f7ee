package throughline.sources.log;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits, in the order in which it came from each, and one of each in turn. */
final class Turns<T> {

  private final Map<Object, Queue<T>> waiting = new LinkedHashMap<>();

  synchronized void add(Object holder, T next) {
    waiting.computeIfAbsent(holder, key -> new ArrayDeque<>()).add(next);
    notifyAll();
  }

  /** The next, as soon as there is one. */
  synchronized T take() throws InterruptedException {
    T next = poll();
    while (next == null) {
      wait();
      next = poll();
    }
    return next;
  }

  synchronized @Nullable T poll() {
    if (waiting.isEmpty()) {
      return null;
    }
    Map.Entry<Object, Queue<T>> first = waiting.entrySet().iterator().next();
    Object holder = first.getKey();
    Queue<T> line = first.getValue();
    T next = line.remove();
    waiting.remove(holder);
    if (!line.isEmpty()) {
      waiting.put(holder, line);
    }
    return next;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }
}
