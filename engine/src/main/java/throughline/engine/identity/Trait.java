package throughline.engine.identity;

import java.util.Arrays;

/** What of a value goes into a blocking key. 0 stands for nothing. */
enum Trait {
  TEXT {
    @Override
    long of(Lexicon words, int code) {
      return words.hash(code);
    }
  },
  SOUND {
    @Override
    long of(Lexicon words, int code) {
      return words.sound(code);
    }
  },
  /** The letters in any order. */
  LETTERS {
    @Override
    long of(Lexicon words, int code) {
      char[] letters = words.letters(code).clone();
      Arrays.sort(letters);
      return Hashing.of(String.valueOf(letters));
    }
  },
  START {
    @Override
    long of(Lexicon words, int code) {
      String text = words.text(code);
      return Hashing.of(text.substring(0, Math.min(3, text.length())));
    }
  },
  FIRST {
    @Override
    long of(Lexicon words, int code) {
      return Hashing.of(words.text(code).substring(0, 1));
    }
  },
  LOCAL {
    @Override
    long of(Lexicon words, int code) {
      return words.local(code);
    }
  },
  YEAR {
    @Override
    long of(Lexicon words, int code) {
      return dated(words, code, words.number(code) / 10_000);
    }
  },
  YEAR_MONTH {
    @Override
    long of(Lexicon words, int code) {
      return dated(words, code, words.number(code) / 100);
    }
  },
  MONTH_DAY {
    @Override
    long of(Lexicon words, int code) {
      int monthDay = words.number(code) % 10_000;
      // The first of January stands for "only the year is known".
      return monthDay == 101 ? 0 : dated(words, code, monthDay);
    }
  };

  abstract long of(Lexicon words, int code);

  private static long dated(Lexicon words, int code, int part) {
    return words.number(code) < 0 ? 0 : Hashing.spread(part + 7L);
  }

  /** For all values at once. */
  long[] ofAll(Lexicon words) {
    long[] all = new long[words.size()];
    for (int code = 0; code < all.length; code++) {
      all[code] = of(words, code);
    }
    return all;
  }
}
