package throughline.engine.journey;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Distinct sequences of codes, numbered from 0 in the order in which they were first seen. They lie
 * one after another in one array; a hash finds them, and a comparison makes sure.
 */
final class Sequences implements Serializable {
  private static final long serialVersionUID = 1;

  private int[] codes = new int[256];
  private int[] ends = new int[16];
  private int[] hashes = new int[16];
  private int[] slots = new int[64];
  private int size;

  int size() {
    return size;
  }

  int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int length(int number) {
    return ends[number] - begin(number);
  }

  int code(int number, int index) {
    return codes[begin(number) + index];
  }

  /** The sequence's number, a new one where it is new. */
  int number(int[] from, int begin, int end) {
    int hash = hash(from, begin, end);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash && isSame(number, from, begin, end)) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(from, begin, end, hash, slot);
  }

  /** The numbers here of all the sequences of the other, which are added where they are new. */
  int[] numbers(Sequences other) {
    int[] numbers = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      numbers[i] = number(other.codes, other.begin(i), other.ends[i]);
    }
    return numbers;
  }

  private boolean isSame(int number, int[] from, int begin, int end) {
    return Arrays.equals(codes, begin(number), ends[number], from, begin, end);
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
    int start = size == 0 ? 0 : ends[size - 1];
    int stop = Math.addExact(start, end - begin);
    if (stop > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(stop, codes.length + (codes.length >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    System.arraycopy(from, begin, codes, start, end - begin);
    ends[size] = stop;
    hashes[size] = hash;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rebuild();
    }
    return size - 1;
  }

  private void rebuild() {
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      int slot = hashes[i] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }
}
