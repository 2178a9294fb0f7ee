package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * The different values of one kind, numbered in order of their coming, with what is derived from
 * each once: letters, sound, full name, date, parts of an address. Values are kept in their read
 * form.
 */
final class Lexicon {
  private final FieldKind kind;
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private char[][] letters = new char[64][];
  private long[] masks = new long[64];
  private long[] hashes = new long[64];
  private long[] sounds = new long[64];
  private long[] nicknames = new long[64];
  private int[] numbers = new int[64];
  private Set<Long> usualDomains = Set.of();
  private final DoubleMetaphone metaphone = new DoubleMetaphone();

  Lexicon(FieldKind kind) {
    this.kind = kind;
  }

  /** The value's code; -1 where it says nothing. */
  int add(String value) {
    if (value.isEmpty()) {
      return -1;
    }
    Integer known = codes.get(value);
    if (known != null) {
      return known;
    }
    int code = texts.size();
    codes.put(value, code);
    texts.add(value);
    derive(code, value);
    return code;
  }

  int size() {
    return texts.size();
  }

  String text(int code) {
    return texts.get(code);
  }

  char[] letters(int code) {
    return letters[code];
  }

  int lettersApart(int one, int other) {
    return Long.bitCount(masks[one] ^ masks[other]);
  }

  /** A number that equal values have in common, in any lexicon and any order of coming. */
  long hash(int code) {
    return hashes[code];
  }

  /** The same for all values that sound alike. */
  long sound(int code) {
    return sounds[code];
  }

  /** The same for all short forms of a name. */
  long nickname(int code) {
    return nicknames[code];
  }

  /** The part of an e-mail address before the @, 0 where there is none. */
  long local(int code) {
    return sounds[code];
  }

  /** The part of an e-mail address after the @, 0 where there is none. */
  long domain(int code) {
    return nicknames[code];
  }

  /** Domains of so many people's addresses that having one in common says little. */
  void knowUsualDomains(Set<Long> domains) {
    usualDomains = Set.copyOf(domains);
  }

  Set<Long> usualDomains() {
    return usualDomains;
  }

  boolean hasUsualDomain(int code) {
    return usualDomains.contains(domain(code));
  }

  /** A date as year, month and day; -1 where it is none. */
  int number(int code) {
    return numbers[code];
  }

  private void derive(int code, String value) {
    reserve(code);
    letters[code] = value.toCharArray();
    masks[code] = mask(value);
    hashes[code] = Hashing.of(value);
    numbers[code] = -1;
    if (kind == FieldKind.EMAIL) {
      deriveEmail(code, value);
    } else if (kind == FieldKind.BIRTH_DATE) {
      numbers[code] = value.length() == 8 && isDigits(value) ? Integer.parseInt(value) : -1;
    } else {
      sounds[code] = sound(value);
      nicknames[code] = kind.isName() ? Hashing.of(Nicknames.full(value)) : hashes[code];
    }
  }

  private static boolean isDigits(String value) {
    return value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private void deriveEmail(int code, String value) {
    int at = value.indexOf('@');
    if (at > 0 && at < value.length() - 1) {
      sounds[code] = at >= 4 ? Hashing.of(value.substring(0, at)) : 0;
      nicknames[code] = Hashing.of(value.substring(at + 1));
    }
  }

  private long sound(String value) {
    String sound = isDigits(value) ? null : metaphone.doubleMetaphone(value);
    return sound == null || sound.isEmpty() ? Hashing.of(value) : Hashing.of(sound);
  }

  private static long mask(String value) {
    long mask = 0;
    for (int at = 0; at < value.length(); at++) {
      mask |= 1L << (value.charAt(at) & 63);
    }
    return mask;
  }

  private void reserve(int code) {
    if (code >= letters.length) {
      int size = letters.length * 2;
      letters = Arrays.copyOf(letters, size);
      masks = Arrays.copyOf(masks, size);
      hashes = Arrays.copyOf(hashes, size);
      sounds = Arrays.copyOf(sounds, size);
      nicknames = Arrays.copyOf(nicknames, size);
      numbers = Arrays.copyOf(numbers, size);
    }
  }
}
