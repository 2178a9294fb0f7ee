package throughline.engine.statistics;

import java.util.Arrays;

/**
 * Finding the value at a rank without sorting all of them: quickselect (Hoare 1961), which puts
 * what is smaller to the left of the rank and what is greater to the right.
 */
final class Selection {
  private Selection() {}

  /** The value that would stand at {@code rank} if the range were sorted; reorders the range. */
  static long select(long[] values, int from, int to, int rank) {
    int low = from;
    int high = to - 1;
    // Values that defeat the choice of the pivot end in a sort instead of in quadratic time.
    for (int rounds = 64; low < high; rounds--) {
      if (rounds == 0) {
        Arrays.sort(values, low, high + 1);
        return values[rank];
      }
      long pivot = middleOfThree(values[low], values[(low + high) >>> 1], values[high]);
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          swap(values, left++, right--);
        }
      }
      if (rank <= right) {
        high = right;
      } else if (rank >= left) {
        low = left;
      } else {
        return values[rank];
      }
    }
    return values[rank];
  }

  private static long middleOfThree(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static void swap(long[] values, int one, int other) {
    long value = values[one];
    values[one] = values[other];
    values[other] = value;
  }
}
