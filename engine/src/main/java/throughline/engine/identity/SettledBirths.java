package throughline.engine.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * Dates of birth that several records of one group agree in. A slip of the pen is one record's:
 * where two groups of one home have settled dates that differ, they are namesakes, such as father
 * and son, however near the dates are.
 */
final class SettledBirths {
  private static final int FEWEST = 2;
  private static final int NONE = -1;

  private final Records records;
  private final int field;

  SettledBirths(Records records) {
    this.records = records;
    this.field = records.schema().hasHomes() ? place(records.schema()) : NONE;
  }

  private static int place(Schema schema) {
    for (int field = 0; field < schema.size(); field++) {
      if (schema.kind(field) == FieldKind.BIRTH_DATE) {
        return field;
      }
    }
    return NONE;
  }

  /** Whether the records say where people live and when they were born. */
  boolean any() {
    return field != NONE;
  }

  int field() {
    return field;
  }

  /** Whether two groups were, by several records each, born on different days. */
  boolean contradict(int[] some, int[] more) {
    if (field == NONE || some.length < FEWEST || more.length < FEWEST) {
      return false;
    }
    int one = settled(some);
    int other = settled(more);
    return one != NONE && other != NONE && one != other;
  }

  /** A record's date of birth as year, month and day; 0 where it has none or homes are unknown. */
  int whole(int entry) {
    int code = field == NONE ? NONE : records.code(field, entry);
    return code >= 0 && isWhole(code) ? records.lexicon(field).number(code) : 0;
  }

  /** The date that most records say, where it is said more than once and no other as often. */
  private int settled(int[] entries) {
    Map<Integer, Integer> said = new HashMap<>();
    for (int entry : entries) {
      int code = records.code(field, entry);
      if (code >= 0 && isWhole(code)) {
        said.merge(code, 1, Integer::sum);
      }
    }
    int settled = NONE;
    int most = FEWEST - 1;
    for (Map.Entry<Integer, Integer> each : said.entrySet()) {
      if (each.getValue() >= most) {
        settled = each.getValue() > most ? each.getKey() : NONE;
        most = each.getValue();
      }
    }
    return settled;
  }

  // The first of January is written where only the year is known.
  private boolean isWhole(int code) {
    int date = records.lexicon(field).number(code);
    return date >= 0 && date % 10_000 != 101;
  }
}
