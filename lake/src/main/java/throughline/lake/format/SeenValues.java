package throughline.lake.format;

import org.jspecify.annotations.Nullable;

/**
 * Recent values of one column, so that a value that keeps coming is one object and costs nothing
 * the next time. A column of ever new values is noticed and no longer looked up.
 */
final class SeenValues {
  private static final int PLACES = 1 << 10;
  private static final int TRIAL = 1 << 13;

  private final @Nullable String[] places = new String[PLACES];
  private int asked;
  private int known;
  private boolean useless;

  String of(char[] text, int from, int to) {
    if (useless) {
      return new String(text, from, to - from);
    }
    int place = place(text, from, to);
    String seen = places[place];
    judge();
    if (seen != null && equal(seen, text, from, to)) {
      known++;
      return seen;
    }
    String value = new String(text, from, to - from);
    places[place] = value;
    return value;
  }

  private static int place(char[] text, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text[at];
    }
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }

  private static boolean equal(String seen, char[] text, int from, int to) {
    if (seen.length() != to - from) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (seen.charAt(at - from) != text[at]) {
        return false;
      }
    }
    return true;
  }

  private void judge() {
    asked++;
    if (asked == TRIAL) {
      useless = known < TRIAL / 4;
      asked = 0;
      known = 0;
    }
  }
}
