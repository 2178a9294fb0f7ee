package throughline.engine.identity;

import java.util.Map;

/** How a field's text is brought to the one form in which it is kept and compared. */
enum Reading {
  LETTERS {
    @Override
    String read(String text, boolean dayFirst) {
      return Folding.letters(text);
    }
  },
  ADDRESS {
    @Override
    String read(String text, boolean dayFirst) {
      String words = Folding.words(text);
      return words.indexOf(' ') < 0 ? Folding.letters(text) : expanded(words);
    }
  },
  DATE {
    @Override
    String read(String text, boolean dayFirst) {
      return DateReading.read(text, dayFirst);
    }
  },
  EMAIL {
    @Override
    String read(String text, boolean dayFirst) {
      String bare = text.strip().toLowerCase(java.util.Locale.ROOT);
      return Folding.letters(bare).isEmpty() ? "" : bare;
    }
  },
  PHONE {
    @Override
    String read(String text, boolean dayFirst) {
      return lastDigits(text);
    }
  },
  INITIAL {
    @Override
    String read(String text, boolean dayFirst) {
      String letters = Folding.letters(text);
      return letters.isEmpty() ? "" : letters.substring(0, 1);
    }
  };

  /** Country and trunk prefixes are written or not; the last digits tell numbers apart. */
  private static final int DIGITS_OF_PHONE = 9;

  private static final int FEWEST_DIGITS_OF_PHONE = 5;

  private static final Map<String, String> IN_FULL =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("cres", "crescent"),
          Map.entry("cr", "crescent"),
          Map.entry("cct", "circuit"),
          Map.entry("pl", "place"),
          Map.entry("dr", "drive"),
          Map.entry("ct", "court"),
          Map.entry("cl", "close"),
          Map.entry("ln", "lane"),
          Map.entry("tce", "terrace"),
          Map.entry("sq", "square"),
          Map.entry("hwy", "highway"),
          Map.entry("pde", "parade"),
          Map.entry("apt", "apartment"));

  /** The one form of a text, empty where it says nothing. */
  abstract String read(String text, boolean dayFirst);

  private static String expanded(String words) {
    StringBuilder full = new StringBuilder(words.length() + 8);
    int start = 0;
    while (start <= words.length()) {
      int space = words.indexOf(' ', start);
      int end = space < 0 ? words.length() : space;
      String word = words.substring(start, end);
      // The first word is a name: "St James Road" is no street of James Road.
      full.append(start == 0 ? word : IN_FULL.getOrDefault(word, word));
      start = end + 1;
    }
    return full.toString();
  }

  private static String lastDigits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.chars()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    int length = digits.length();
    boolean allSame = digits.chars().distinct().count() <= 1;
    return length < FEWEST_DIGITS_OF_PHONE || allSame
        ? ""
        : digits.substring(Math.max(0, length - DIGITS_OF_PHONE));
  }
}
