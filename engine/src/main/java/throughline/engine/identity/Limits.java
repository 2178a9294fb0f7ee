package throughline.engine.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a customer may not hold: too many different values of a field, or two settled dates of
 * birth.
 */
final class Limits {
  private final Records records;
  private final int[] limited;
  private final SettledBirths births;

  Limits(Records records) {
    this.records = records;
    this.limited =
        IntStream.range(0, records.schema().size())
            .filter(field -> records.schema().fields().get(field).mostPerCustomer() > 0)
            .toArray();
    this.births = new SettledBirths(records);
  }

  /** Whether any field has a limit at all. */
  boolean any() {
    return limited.length > 0 || births.any();
  }

  /** The field whose limit forbids that these records are one customer, -1 where none does. */
  int broken(int[] some, int[] more) {
    for (int field : limited) {
      Set<Integer> values = new HashSet<>();
      collect(field, some, values);
      collect(field, more, values);
      if (values.size() > records.schema().fields().get(field).mostPerCustomer()) {
        return field;
      }
    }
    return births.contradict(some, more) ? births.field() : -1;
  }

  private void collect(int field, int[] entries, Set<Integer> values) {
    for (int entry : entries) {
      int code = records.code(field, entry);
      if (code >= 0) {
        values.add(code);
      }
    }
  }
}
