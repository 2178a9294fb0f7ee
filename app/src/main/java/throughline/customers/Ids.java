package throughline.customers;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ids as PostgreSQL takes many of them: one array; and new ones, before their rows are written. */
public final class Ids {
  private Ids() {}

  public static long[] array(Collection<Long> ids) {
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  /** The next ids of a table of this module, rising. */
  public static List<Long> next(JdbcClient jdbc, String table, int number) {
    return number == 0
        ? List.of()
        : jdbc.sql(
                "select nextval('customers.%s_id_seq') from generate_series(1, :number)"
                    .formatted(table))
            .param("number", number)
            .query(Long.class)
            .list();
  }
}
