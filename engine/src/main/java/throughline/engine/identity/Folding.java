package throughline.engine.identity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Text without what writers differ in: case, accents, script where it has a Latin form, spaces. */
final class Folding {
  private static final Map<Character, String> LATIN = latin();
  private static final Set<String> NOTHING =
      Set.of(
          "null",
          "none",
          "nil",
          "na",
          "nan",
          "unknown",
          "unbekannt",
          "missing",
          "undefined",
          "notavailable",
          "notknown",
          "notprovided",
          "nofixedabode",
          "xxx",
          "test");

  private Folding() {}

  private static Map<Character, String> latin() {
    Map<Character, String> latin = new HashMap<>();
    letters(latin, "абвгдезиклмнопрстуфыэіїєґў", "abvgdeziklmnoprstufyeiieg" + "u");
    letters(latin, "αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo");
    letters(latin, "øłđðıŀ", "olddil");
    String pairs =
        "ж zh ц ts ч ch ш sh щ shch ю yu я ya х kh й i ј j θ th χ ch ψ ps ß ss æ ae œ oe þ th";
    String[] each = pairs.split(" ", -1);
    for (int at = 0; at < each.length; at += 2) {
      latin.put(each[at].charAt(0), each[at + 1]);
    }
    latin.put('ъ', "");
    latin.put('ь', "");
    return Map.copyOf(latin);
  }

  private static void letters(Map<Character, String> latin, String from, String to) {
    for (int at = 0; at < from.length(); at++) {
      latin.put(from.charAt(at), to.substring(at, at + 1));
    }
  }

  /** Lower-case letters and digits, with a space where anything else stood. */
  static String words(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String plain = isPlain(text) ? text : decomposed(text);
    for (int at = 0; at < plain.length(); at++) {
      char letter = plain.charAt(at);
      if (letter == '\'' || letter == '’' || letter == '`') {
        continue;
      }
      append(folded, Character.toLowerCase(letter));
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  private static void append(StringBuilder folded, char letter) {
    if (letter < 128) {
      appendPlain(folded, letter);
    } else if (Character.isLetterOrDigit(letter)) {
      folded.append(latin(letter));
    } else if (Character.getType(letter) != Character.NON_SPACING_MARK
        && Character.getType(letter) != Character.FORMAT) {
      appendPlain(folded, ' ');
    }
  }

  private static void appendPlain(StringBuilder folded, char letter) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
      folded.append(letter);
    } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  private static String latin(char letter) {
    String latin = LATIN.get(letter);
    return latin == null ? String.valueOf(letter) : latin;
  }

  /** Without spaces; empty where the text says that nothing is known. */
  static String letters(String text) {
    String squeezed = squeezed(words(text));
    return NOTHING.contains(squeezed) ? "" : squeezed;
  }

  static String squeezed(String words) {
    return words.indexOf(' ') < 0 ? words : words.replace(" ", "");
  }
}
