package throughline.engine.journey;

import java.util.List;

/** A label in the one or two lines in which it is written into a node, and how wide they are. */
record LabelLines(List<String> lines) {
  private static final int ONE_LINE = 22;
  private static final int LONGEST = 30;
  private static final double SMALL = 6.7;
  private static final double CAPITAL = 8.8;

  static LabelLines of(String label) {
    if (label.length() <= ONE_LINE) {
      return new LabelLines(List.of(label));
    }
    int cut = cut(label);
    return new LabelLines(
        List.of(
            shortened(label.substring(0, cut).strip()), shortened(label.substring(cut).strip())));
  }

  /** The blank nearest to the middle, or the middle itself. */
  private static int cut(String label) {
    int middle = (label.length() + 1) / 2;
    for (int away = 0; away < middle - 1; away++) {
      if (label.charAt(middle + Math.min(away, label.length() - middle - 1)) == ' ') {
        return middle + Math.min(away, label.length() - middle - 1);
      }
      if (label.charAt(middle - away) == ' ') {
        return middle - away;
      }
    }
    return middle;
  }

  private static String shortened(String line) {
    int end = LONGEST - 1;
    if (line.length() <= LONGEST) {
      return line;
    }
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  int count() {
    return lines.size();
  }

  /** The width of the longest line in pixels, as common fonts write it. */
  int width() {
    return (int) Math.ceil(lines.stream().mapToDouble(LabelLines::width).max().orElse(0));
  }

  private static double width(String line) {
    return line.codePoints()
        .mapToDouble(c -> c > 0x2e80 ? 12 : Character.isUpperCase(c) ? CAPITAL : SMALL)
        .sum();
  }
}
