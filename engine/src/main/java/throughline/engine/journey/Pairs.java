package throughline.engine.journey;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Ordered pairs of codes, numbered from 0 in the order in which they were first seen. A map looks
 * up a pair for every interaction, so pairs of small codes have a place each in a square, and only
 * the others are found by open addressing.
 */
public final class Pairs implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int SMALL_BITS = 7;

  /** For each pair of small codes one more than its number, 0 where it was not seen. */
  private final int[] square = new int[1 << (2 * SMALL_BITS)];

  private long[] pairs = new long[16];
  private int[] slots = new int[64];
  private int size;

  /** The pair's number, a new one where the pair is new. */
  public int number(int from, int to) {
    if ((from | to) >>> SMALL_BITS != 0) {
      return lookedUp(from, to);
    }
    int number = square[(from << SMALL_BITS) | to];
    return number == 0 ? addSmall(from, to) : number - 1;
  }

  private int addSmall(int from, int to) {
    int number = lookedUp(from, to);
    square[(from << SMALL_BITS) | to] = number + 1;
    return number;
  }

  private int lookedUp(int from, int to) {
    long pair = ((long) from << 32) | (to & 0xFFFFFFFFL);
    int slot = slot(pair);
    while (slots[slot] != 0) {
      if (pairs[slots[slot] - 1] == pair) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(pair, slot);
  }

  public int size() {
    return size;
  }

  public int from(int number) {
    return (int) (pairs[number] >>> 32);
  }

  public int to(int number) {
    return (int) pairs[number];
  }

  /** The numbers here of all the pairs of another table, which are added where they are new. */
  public int[] numbers(Pairs other) {
    int[] numbers = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      numbers[i] = number(other.from(i), other.to(i));
    }
    return numbers;
  }

  private int slot(long pair) {
    return (int) ((pair * MIX) >>> 32) & (slots.length - 1);
  }

  private int add(long pair, int slot) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size] = pair;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rebuild();
    }
    return size - 1;
  }

  private void rebuild() {
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      int slot = slot(pairs[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }
}
