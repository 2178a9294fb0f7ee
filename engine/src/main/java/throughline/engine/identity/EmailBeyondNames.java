package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What nearly equal e-mail addresses say beyond the names of their holders. Namesakes are called
 * anna.huber2@ and anna.huber7@: that the addresses are alike is known from the names already, and
 * what is their own differs.
 */
final class EmailBeyondNames {
  /** Fewer letters and digits of its own tell an address from a namesake's too seldom. */
  private static final int FEWEST_OWN = 2;

  private static final int LETTERS_A_SLIP = 3;

  private final Records records;
  private final int[] fields;
  private final int[] names;
  private final int birth;
  private final int email;

  EmailBeyondNames(Records records, int[] fields) {
    Schema schema = records.schema();
    this.records = records;
    this.fields = fields;
    this.email = Exchange.place(schema, fields, FieldKind.EMAIL);
    this.birth = Exchange.place(schema, fields, FieldKind.BIRTH_DATE);
    this.names =
        java.util.stream.Stream.of(FieldKind.GIVEN_NAME, FieldKind.SURNAME)
            .mapToInt(kind -> Exchange.place(schema, fields, kind))
            .filter(place -> place >= 0)
            .toArray();
  }

  /** The pattern, without the likeness of addresses where names explain it. */
  long judged(long pattern, int one, int other) {
    int level = email < 0 ? Measure.MISSING : Comparer.level(pattern, email);
    if (level < EmailLikeness.SIMILAR || level >= Measure.EMAIL.same()) {
      return pattern;
    }
    Lexicon words = records.lexicon(fields[email]);
    int a = records.code(fields[email], one);
    int b = records.code(fields[email], other);
    boolean whole = words.domain(a) != 0 && words.domain(b) != 0;
    if (!whole || areAtOnePlaceOfTheirOwn(words, a, b)) {
      return pattern;
    }
    List<String> known = names(one, other);
    List<String> years = years(one, other);
    Mailbox first = Mailbox.of(words.text(a), known, years);
    Mailbox second = Mailbox.of(words.text(b), known, years);
    return (first.isNamed() || second.isNamed()) && !isNearly(first.own(), second.own())
        ? Comparer.with(pattern, email, EmailLikeness.byDomain(words, a, b))
        : pattern;
  }

  /** Whether their domain is, but for a slip, the same and few people's. */
  private static boolean areAtOnePlaceOfTheirOwn(Lexicon words, int one, int other) {
    return !words.hasUsualDomain(one)
        && !words.hasUsualDomain(other)
        && Spelling.ofThread().edits(domain(words, one), domain(words, other), 2) <= 2;
  }

  private static char[] domain(Lexicon words, int code) {
    String address = words.text(code);
    return address.substring(address.indexOf('@') + 1).toCharArray();
  }

  private static boolean isNearly(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int allowed = (shorter - FEWEST_OWN) / LETTERS_A_SLIP;
    return shorter >= FEWEST_OWN
        && Spelling.ofThread().edits(one.toCharArray(), other.toCharArray(), allowed) <= allowed;
  }

  /** The names of both, since either may lack or garble some; long ones first. */
  private List<String> names(int one, int other) {
    List<String> known = new ArrayList<>(4);
    for (int place : names) {
      add(known, records.value(fields[place], one));
      add(known, records.value(fields[place], other));
    }
    known.sort(Comparator.comparingInt(String::length).reversed());
    return known;
  }

  private List<String> years(int one, int other) {
    List<String> years = new ArrayList<>(2);
    if (birth >= 0) {
      for (int entry : new int[] {one, other}) {
        int code = records.code(fields[birth], entry);
        int date = code < 0 ? -1 : records.lexicon(fields[birth]).number(code);
        add(years, date < 0 ? null : String.valueOf(date / 10_000));
      }
    }
    return years;
  }

  private static void add(List<String> values, @org.jspecify.annotations.Nullable String value) {
    if (value != null && value.length() > 1 && !values.contains(value)) {
      values.add(value);
    }
  }
}
