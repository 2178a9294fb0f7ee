package throughline.engine.journey.designed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.Jumps.Jump;

/**
 * The places of a search: how far a journey has come, in which state, at which cost and from where.
 * They are handed out by their estimated whole cost, of equal ones the last one first, since it has
 * come farthest.
 */
final class Cells {
  private int states;
  private int size;
  private int[] places = new int[256];
  private int[] stateOf = new int[256];
  private int[] costs = new int[256];
  private int[] estimates = new int[256];
  private int[] from = new int[256];
  private boolean[] left = new boolean[256];
  private @Nullable Jump[] jumps = new Jump[256];
  private @Nullable Jump[] thens = new Jump[256];

  private int[] slots = new int[1024];
  private int[][] waiting = new int[16][];
  private int[] waitingCounts = new int[16];
  private int cheapest;

  void clear(int newStates) {
    states = newStates;
    Arrays.fill(slots, 0);
    Arrays.fill(waitingCounts, 0);
    size = 0;
    cheapest = 0;
  }

  int size() {
    return size;
  }

  int place(int cell) {
    return places[cell];
  }

  int state(int cell) {
    return stateOf[cell];
  }

  int cost(int cell) {
    return costs[cell];
  }

  int estimated(int cell) {
    return estimates[cell];
  }

  int from(int cell) {
    return from[cell];
  }

  @Nullable Jump jump(int cell) {
    return jumps[cell];
  }

  @Nullable Jump then(int cell) {
    return thens[cell];
  }

  /** Notes that the place was reached in that state, unless it was for no more before. */
  void reach(
      int place,
      int state,
      int cost,
      int estimate,
      int cameFrom,
      @Nullable Jump jump,
      @Nullable Jump then) {
    int slot = slot(place, state);
    int cell = slots[slot] - 1;
    if (cell < 0) {
      cell = add(place, state, slot);
    } else if (costs[cell] <= cost) {
      return;
    }
    costs[cell] = cost;
    estimates[cell] = estimate;
    from[cell] = cameFrom;
    jumps[cell] = jump;
    thens[cell] = then;
    wait(cell, estimate);
  }

  /** Of those reached and not handed out yet, the one with the least estimate. */
  int next() {
    while (true) {
      while (waitingCounts[cheapest] == 0) {
        cheapest++;
      }
      int cell = waiting[cheapest][--waitingCounts[cheapest]];
      if (!left[cell] && estimates[cell] == cheapest) {
        left[cell] = true;
        return cell;
      }
    }
  }

  private void wait(int cell, int estimate) {
    if (estimate >= waiting.length) {
      int longer = Math.max(estimate + 1, waiting.length * 2);
      waiting = Arrays.copyOf(waiting, longer);
      waitingCounts = Arrays.copyOf(waitingCounts, longer);
    }
    int[] same = waiting[estimate];
    if (same == null || waitingCounts[estimate] == same.length) {
      same = same == null ? new int[16] : Arrays.copyOf(same, same.length * 2);
      waiting[estimate] = same;
    }
    same[waitingCounts[estimate]++] = cell;
  }

  private int add(int place, int state, int slot) {
    if (size == places.length) {
      grow();
    }
    places[size] = place;
    stateOf[size] = state;
    left[size] = false;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rebuild();
    }
    return size - 1;
  }

  private int slot(int place, int state) {
    int slot = hash(place, state) & (slots.length - 1);
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, place, state)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int cell, int place, int state) {
    return places[cell] == place && stateOf[cell] == state;
  }

  private int hash(int place, int state) {
    return (int) ((((long) place * states + state) * 0x9E3779B97F4A7C15L) >>> 32);
  }

  private void rebuild() {
    slots = new int[slots.length * 2];
    for (int cell = 0; cell < size; cell++) {
      slots[slot(places[cell], stateOf[cell])] = cell + 1;
    }
  }

  private void grow() {
    int longer = size * 2;
    places = Arrays.copyOf(places, longer);
    stateOf = Arrays.copyOf(stateOf, longer);
    costs = Arrays.copyOf(costs, longer);
    estimates = Arrays.copyOf(estimates, longer);
    from = Arrays.copyOf(from, longer);
    left = Arrays.copyOf(left, longer);
    jumps = Arrays.copyOf(jumps, longer);
    thens = Arrays.copyOf(thens, longer);
  }
}
