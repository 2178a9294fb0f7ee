package throughline.lake.format;

/** Words as XML 1.0 may hold them. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** The words; what is no character of XML becomes the sign for what cannot be shown. */
  static String legal(String words) {
    if (words.codePoints().allMatch(XmlText::isLegal)) {
      return words;
    }
    return words
        .codePoints()
        .map(one -> isLegal(one) ? one : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int one) {
    if (one < ' ') {
      return one == '\t' || one == '\n' || one == '\r';
    }
    boolean half = one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
    return !half && (one & 0xFFFE) != 0xFFFE;
  }
}
