package throughline.customers;

import java.util.Collection;

/** Ids as PostgreSQL takes many of them: one array. */
final class Ids {
  private Ids() {}

  static long[] array(Collection<Long> ids) {
    return ids.stream().mapToLong(Long::longValue).toArray();
  }
}
