package throughline.lake.mapping;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody probably meant. */
final class NearestWord {
  private NearestWord() {}

  /** The known word with the fewest changes, or null where all are too far away. */
  static @Nullable String to(String word, List<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = null;
    int fewest = (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)) + 1;
    for (String candidate : known) {
      int changes = changes(lower, candidate);
      if (changes < fewest) {
        nearest = candidate;
        fewest = changes;
      }
    }
    return nearest;
  }

  // Levenshtein's distance, a row at a time.
  private static int changes(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int shorter = Math.min(previous[column], current[column - 1]) + 1;
        current[column] = Math.min(shorter, previous[column - 1] + change);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
