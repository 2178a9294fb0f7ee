package throughline.sources.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * Room that several take parts of. Nobody may hold more than what stays free beside it, so that one
 * alone gets half of it, two get a third each, and whoever comes next always finds some.
 */
public final class Shares {

  private final long room;
  private final LongUnaryOperator share;
  private final Map<Object, Long> held = new HashMap<>();
  private long taken;

  public Shares(long room) {
    this(room, free -> free);
  }

  /** With another rule of how much one may hold, by what is free. */
  Shares(long room, LongUnaryOperator share) {
    this.room = room;
    this.share = share;
  }

  /** Takes a part of the room, unless that is too much. */
  public synchronized boolean take(Object holder, long weight) {
    long free = room - taken;
    long then = of(holder) + weight;
    // What is larger than the whole share still passes when it is alone.
    if (taken > 0 && (weight > free || then > share.applyAsLong(free))) {
      return false;
    }
    held.put(holder, then);
    taken += weight;
    return true;
  }

  /** Gives back what was taken. */
  public synchronized void giveBack(Object holder, long weight) {
    long left = of(holder) - weight;
    if (left < 0) {
      throw new IllegalStateException("More (%s) was given back than taken.".formatted(weight));
    }
    taken -= weight;
    if (left == 0) {
      held.remove(holder);
    } else {
      held.put(holder, left);
    }
  }

  public synchronized long taken() {
    return taken;
  }

  private long of(Object holder) {
    return held.getOrDefault(holder, 0L);
  }
}
