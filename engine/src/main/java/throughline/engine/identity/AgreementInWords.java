package throughline.engine.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How two values of a field agree, in words that fit behind the field's name. */
final class AgreementInWords {
  private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four");
  private static final int MOST_COUNTED = 4;
  private static final int SHORTEST_BEGINNING = 3;

  private final FieldKind kind;
  private final Lexicon words;
  private final int one;
  private final int other;

  private AgreementInWords(FieldKind kind, Lexicon words, int one, int other) {
    this.kind = kind;
    this.words = words;
    this.one = one;
    this.other = other;
  }

  /** The words for a level that two values, by their codes, were found to reach. */
  static String of(FieldKind kind, Lexicon words, int one, int other, String level) {
    AgreementInWords agreement = new AgreementInWords(kind, words, one, other);
    return switch (level) {
      case "missing" -> "missing in one of the records";
      case "same" -> "the same";
      case "in the e-mail" -> "stands in the e-mail address of the other";
      case "swapped" -> "stands in another field of the other";
      default -> one < 0 || other < 0 ? level : agreement.of(level);
    };
  }

  private String of(String level) {
    if (kind == FieldKind.EMAIL && kind.measure().named(level) < found()) {
      return "alike only as the names are";
    }
    return switch (level) {
      case "different" -> "different";
      case "slip of the pen" -> slip();
      case "days apart" -> "some days apart";
      case "same day of a year near" -> "the same time of another year";
      case "same year" -> "about a year apart";
      case "same decade" -> "some years apart";
      case "same domain" -> "the same domain only";
      case "near" -> near();
      case "similar" -> similar();
      default -> level;
    };
  }

  private int found() {
    return kind.measure().level(words, Math.min(one, other), Math.max(one, other));
  }

  private String near() {
    if (kind == FieldKind.EMAIL
        && words.local(one) == words.local(other)
        && words.local(one) != 0) {
      return "the same before the @";
    }
    if (kind.isName() && words.nickname(one) == words.nickname(other)) {
      return "a short form of the other";
    }
    return kind.isName() && begins() ? "the beginning of the other" : spelled();
  }

  private boolean begins() {
    String a = words.text(one);
    String b = words.text(other);
    return Math.min(a.length(), b.length()) >= SHORTEST_BEGINNING
        && (a.startsWith(b) || b.startsWith(a));
  }

  private String similar() {
    if (kind.isName()) {
      if (Math.min(words.letters(one).length, words.letters(other).length) == 1) {
        return "the same initial";
      }
      return words.sound(one) == words.sound(other) ? "sounds the same" : "spelled alike";
    }
    if (kind == FieldKind.POSTCODE && edits() > 2) {
      return "the same area";
    }
    return kind.measure() == Measure.WORDS ? "spelled alike" : spelled();
  }

  private String spelled() {
    int edits = edits();
    if (edits > MOST_COUNTED) {
      return "the same letters in another order";
    }
    return NUMBERS.get(edits) + (edits == 1 ? " character differs" : " characters differ");
  }

  private int edits() {
    return Spelling.ofThread().edits(words.letters(one), words.letters(other), MOST_COUNTED);
  }

  private String slip() {
    String a = String.format(Locale.ROOT, "%08d", words.number(one));
    String b = String.format(Locale.ROOT, "%08d", words.number(other));
    if (words.number(one) < 0 || words.number(other) < 0) {
      return spelled();
    }
    if (a.startsWith(b.substring(0, 4))) {
      boolean swapped = a.substring(4).equals(b.substring(6) + b.substring(4, 6));
      boolean onlyYear = a.endsWith("0101") || b.endsWith("0101");
      if (swapped || onlyYear) {
        return swapped ? "day and month are swapped" : "only the year is known in one";
      }
    }
    long differing = IntStream.range(0, 8).filter(at -> a.charAt(at) != b.charAt(at)).count();
    return differing == 1 ? "one digit differs" : "two digits are swapped";
  }
}
