package throughline.engine.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the records of one customer agree in, as one record: of each field the value that is nearest
 * to all others. It lacks fewer fields than any of them and repeats none of their slips.
 */
final class Portraits {
  /** Of more different values than this only the most frequent ones are looked at. */
  private static final int MOST_VALUES = 40;

  private final Records records;

  Portraits(Records records) {
    this.records = records;
  }

  /** The code of each field, -1 where no record has a value. */
  int[] of(int[] members) {
    int[] codes = new int[records.schema().size()];
    for (int field = 0; field < codes.length; field++) {
      codes[field] =
          members.length == 1
              ? records.code(field, members[0])
              : nearest(field, counted(field, members));
    }
    return codes;
  }

  private Map<Integer, Integer> counted(int field, int[] members) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int member : members) {
      int code = records.code(field, member);
      if (code >= 0) {
        counts.merge(code, 1, Integer::sum);
      }
    }
    return counts;
  }

  private int nearest(int field, Map<Integer, Integer> counts) {
    if (counts.size() <= 1) {
      return counts.keySet().stream().findFirst().orElse(-1);
    }
    Lexicon words = records.lexicon(field);
    List<Integer> codes =
        counts.keySet().stream()
            .sorted(
                Comparator.<Integer>comparingInt(code -> -counts.getOrDefault(code, 0))
                    .thenComparingLong(words::hash))
            .limit(MOST_VALUES)
            .toList();
    int nearest = codes.get(0);
    double most = 0;
    for (int code : codes) {
      double sum = 0;
      for (int other : codes) {
        sum += counts.getOrDefault(other, 0) * likeness(field, code, other);
      }
      nearest = sum > most ? code : nearest;
      most = Math.max(sum, most);
    }
    return nearest;
  }

  // A slip is nearly what was meant, yet two slips never outvote two equal values.
  private double likeness(int field, int one, int other) {
    Measure measure = records.schema().kind(field).measure();
    if (one == other || measure == Measure.NONE) {
      return one == other ? 1 : 0;
    }
    int level = measure.level(records.lexicon(field), Math.min(one, other), Math.max(one, other));
    return 0.45 * (level - Measure.DIFFERENT) / measure.same();
  }
}
