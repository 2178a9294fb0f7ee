package throughline.engine.journey;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Distinct sequences of codes, numbered from 0 in the order in which they were first seen. They lie
 * one after another in one array, each behind its number and its length; a slot of the hash table
 * has a sequence's hash beside its place, so that looking one up touches memory only twice.
 */
public final class Sequences implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int HEADER = 2;

  private int[] codes = new int[256];
  private int used;
  private int[] starts = new int[16];
  private long[] slots = new long[64];
  private int size;

  public int size() {
    return size;
  }

  public int length(int number) {
    return codes[starts[number] + 1];
  }

  public int code(int number, int index) {
    return codes[starts[number] + HEADER + index];
  }

  /** The sequence's number, a new one where it is new. */
  public int number(int[] from, int begin, int end) {
    int hash = hash(from, begin, end);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int start = (int) slots[slot] - 1;
      if ((int) (slots[slot] >>> 32) == hash && isSame(start, from, begin, end)) {
        return codes[start];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(from, begin, end, hash, slot);
  }

  /** The numbers here of all the sequences of the other, which are added where they are new. */
  public int[] numbers(Sequences other) {
    int[] numbers = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      int begin = other.starts[i] + HEADER;
      numbers[i] = number(other.codes, begin, begin + other.length(i));
    }
    return numbers;
  }

  /**
   * The numbers here of all the sequences of the other, whose codes are others here.
   *
   * @param codesHere the code here of each code there
   */
  public int[] numbers(Sequences other, int[] codesHere) {
    int[] numbers = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      int[] translated = new int[other.length(i)];
      for (int index = 0; index < translated.length; index++) {
        translated[index] = codesHere[other.code(i, index)];
      }
      numbers[i] = number(translated, 0, translated.length);
    }
    return numbers;
  }

  private boolean isSame(int start, int[] from, int begin, int end) {
    int first = start + HEADER;
    return Arrays.equals(codes, first, first + codes[start + 1], from, begin, end);
  }

  private static int hash(int[] from, int begin, int end) {
    long hash = end - begin;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ from[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 16);
  }

  private int add(int[] from, int begin, int end, int hash, int slot) {
    int start = used;
    int length = end - begin;
    used = Math.addExact(start, HEADER + length);
    if (used > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(used, codes.length + (codes.length >> 1)));
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
    }
    codes[start] = size;
    codes[start + 1] = length;
    System.arraycopy(from, begin, codes, start + HEADER, length);
    starts[size] = start;
    slots[slot] = ((long) hash << 32) | (start + 1);
    size++;
    if (size * 2 > slots.length) {
      rebuild();
    }
    return size - 1;
  }

  private void rebuild() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
      }
    }
  }
}
