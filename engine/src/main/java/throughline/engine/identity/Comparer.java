package throughline.engine.identity;

import java.util.List;

/**
 * Compares records field by field. The levels of a pair are its pattern: three bits a field, the
 * first compared field lowest. Remembers what it has compared, so it belongs to one thread.
 */
final class Comparer {
  private static final int BITS = 3;
  private static final int REMEMBERED = 1 << 14;

  private final Records records;
  private final int[] fields;
  private final Measure[] measures;
  private final long[][] pairs;
  private final byte[][] levels;
  private final List<Exchange> exchanges;
  private final EmailBeyondNames beyondNames;
  private final NamesInEmail inEmail;

  Comparer(Records records) {
    this.records = records;
    Schema schema = records.schema();
    this.fields = compared(schema);
    this.measures = new Measure[fields.length];
    this.pairs = new long[fields.length][REMEMBERED];
    this.levels = new byte[fields.length][REMEMBERED];
    for (int place = 0; place < fields.length; place++) {
      measures[place] = schema.kind(fields[place]).measure();
    }
    this.exchanges = Exchange.of(schema, fields);
    this.beyondNames = new EmailBeyondNames(records, fields);
    this.inEmail = new NamesInEmail(records, fields);
  }

  /** The fields that are compared, in order. */
  static int[] compared(Schema schema) {
    return java.util.stream.IntStream.range(0, schema.size())
        .filter(field -> schema.kind(field).isCompared())
        .toArray();
  }

  static int level(long pattern, int place) {
    return (int) (pattern >>> (BITS * place)) & 7;
  }

  static long with(long pattern, int place, int level) {
    int shift = BITS * place;
    return (pattern & ~(7L << shift)) | ((long) level << shift);
  }

  long pattern(int one, int other) {
    long pattern = 0;
    for (int place = 0; place < fields.length; place++) {
      int a = records.code(fields[place], one);
      int b = records.code(fields[place], other);
      if (a >= 0 && b >= 0) {
        pattern |= (long) level(place, a, b) << (BITS * place);
      }
    }
    for (Exchange exchange : exchanges) {
      pattern = exchanged(exchange, pattern, one, other);
    }
    return inEmail.added(beyondNames.judged(pattern, one, other), one, other);
  }

  private int level(int place, int a, int b) {
    if (a == b) {
      return measures[place].same();
    }
    long pair = a < b ? ((long) a << 32) | b : ((long) b << 32) | a;
    int slot = (int) (Hashing.spread(pair) & (REMEMBERED - 1));
    if (pairs[place][slot] != pair) {
      pairs[place][slot] = pair;
      Lexicon words = records.lexicon(fields[place]);
      levels[place][slot] = (byte) measures[place].level(words, (int) (pair >>> 32), (int) pair);
    }
    return levels[place][slot];
  }

  /** Whether two records have the same identifier, e-mail address or phone number. */
  boolean shareIdentifier(int one, int other) {
    for (int place = 0; place < fields.length; place++) {
      FieldKind kind = records.schema().kind(fields[place]);
      int code = records.code(fields[place], one);
      if (kind.isIdentifier() && code >= 0 && code == records.code(fields[place], other)) {
        return true;
      }
    }
    return false;
  }

  /** Values that stand in each other's field, such as given name and surname swapped. */
  private long exchanged(Exchange exchange, long pattern, int one, int other) {
    int first = exchange.first();
    int second = exchange.second();
    int near = exchange.near();
    if (level(pattern, first) >= near || level(pattern, second) >= near) {
      return pattern;
    }
    int there = crossed(first, second, one, other);
    int back = crossed(first, second, other, one);
    if (Math.max(there, back) < measures[first].same()) {
      return pattern;
    }
    int less = Math.min(there, back);
    long marked = with(pattern, second, exchange.swapped());
    return less >= near
        ? with(marked, first, less == measures[first].same() ? exchange.swapped() : near)
        : marked;
  }

  private int crossed(int first, int second, int one, int other) {
    int a = records.code(fields[first], one);
    int b = records.code(fields[second], other);
    return a < 0 || b < 0 ? Measure.MISSING : level(first, a, b);
  }
}
