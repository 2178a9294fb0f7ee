package throughline.lake.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tells which character separates the columns of a CSV file, by how evenly its rows fall apart. */
final class Delimiters {
  private static final char[] KNOWN = {',', ';', '\t', '|'};
  private static final int ROWS = 50;

  private Delimiters() {}

  static char of(String sample, boolean whole) {
    char best = KNOWN[0];
    long bestScore = 0;
    for (char delimiter : KNOWN) {
      long score = score(counts(sample, delimiter, whole));
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best;
  }

  static String name(char delimiter) {
    return switch (delimiter) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "vertical bars";
    };
  }

  // Rows that have as many fields as the first count most, then how many fields that are.
  private static long score(List<Integer> counts) {
    if (counts.isEmpty() || counts.get(0) < 2) {
      return 0;
    }
    int fields = counts.get(0);
    long even = counts.stream().filter(count -> count == fields).count();
    return 1 + even * 1_000 / counts.size() * 10_000 + fields;
  }

  private static List<Integer> counts(String sample, char delimiter, boolean whole) {
    List<Integer> counts = new ArrayList<>();
    try (CsvScanner scanner =
        new CsvScanner(new StringReader(sample), delimiter, sample.length() + 1)) {
      CsvScanner.Found found = scanner.next();
      while (found != CsvScanner.Found.END && counts.size() < ROWS) {
        counts.add(found == CsvScanner.Found.RECORD ? scanner.count() : 0);
        found = scanner.next();
      }
      boolean cut = found == CsvScanner.Found.END && !whole && counts.size() > 1;
      return cut ? counts.subList(0, counts.size() - 1) : counts;
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot be read.", e);
    }
  }
}
