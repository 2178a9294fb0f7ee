package throughline.engine.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented words and the slips that people make when they write them. */
final class Invention {
  private static final String[] STARTS = {
    "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "sh",
    "st", "t", "th", "w", "v", ""
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ea", "oo", "ai", "y"};
  private static final String[] ENDS = {
    "n", "r", "l", "s", "t", "rd", "ll", "ck", "m", "nd", "rt", "", "", ""
  };
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Random random;

  Invention(Random random) {
    this.random = random;
  }

  /** So many different words of so many syllables. */
  List<String> words(int count, int syllables) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      int length = syllables + random.nextInt(2);
      for (int syllable = 0; syllable < length; syllable++) {
        word.append(any(STARTS)).append(any(MIDDLES));
      }
      words.add(word.append(any(ENDS)).toString());
    }
    return new ArrayList<>(words);
  }

  String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The first ones often, the last ones seldom, as names are. */
  <T> T skewed(List<T> choices) {
    double share = Math.pow(random.nextDouble(), 2.5);
    return choices.get((int) (share * choices.size()));
  }

  boolean happens(double chance) {
    return random.nextDouble() < chance;
  }

  /** One letter more, less, other, or in its neighbour's place. */
  String typed(String word) {
    if (word.length() < 2) {
      return word;
    }
    int at = random.nextInt(word.length() - 1);
    String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default -> swapped(word, at, at + 1);
    };
  }

  /** Two letters anywhere in each other's place. */
  String scrambled(String word) {
    return word.length() < 3
        ? word
        : swapped(word, random.nextInt(word.length()), random.nextInt(word.length()));
  }

  private static String swapped(String word, int one, int other) {
    StringBuilder swapped = new StringBuilder(word);
    swapped.setCharAt(one, word.charAt(other));
    swapped.setCharAt(other, word.charAt(one));
    return swapped.toString();
  }

  String garbled(String word, double chance) {
    String garbled = word;
    while (happens(chance)) {
      garbled = happens(0.5) ? typed(garbled) : scrambled(garbled);
    }
    return garbled;
  }
}
