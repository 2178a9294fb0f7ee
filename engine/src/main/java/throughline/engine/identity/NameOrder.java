package throughline.engine.identity;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Records in the order of what they say: names, then everything else. */
final class NameOrder {
  private final Records records;
  private final int[] fields;

  NameOrder(Records records) {
    this.records = records;
    this.fields =
        Arrays.stream(Comparer.compared(records.schema()))
            .boxed()
            .sorted(Comparator.comparingInt(this::rank))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private int rank(int field) {
    return switch (records.schema().kind(field)) {
      case SURNAME -> 0;
      case FULL_NAME -> 1;
      case GIVEN_NAME -> 2;
      case BIRTH_DATE -> 3;
      default -> 4;
    };
  }

  int[] sorted(long[] ordered, int start, int end) {
    return Arrays.stream(ordered, start, end)
        .mapToObj(entry -> (int) entry)
        .sorted(this::compare)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int compare(int one, int other) {
    for (int field : fields) {
      @Nullable String a = records.value(field, one);
      @Nullable String b = records.value(field, other);
      int order = java.util.Objects.compare(a, b, Comparator.nullsLast(Comparator.naturalOrder()));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one, other);
  }
}
