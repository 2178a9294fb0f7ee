package throughline.customers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where rows about a person are handed over to. */
@FunctionalInterface
public interface PersonalRows {

  /**
   * One row.
   *
   * @param table with its module before it, such as "customers.record"
   * @param values by column: texts, numbers, truths, lists of them, or JSON
   */
  void row(String table, Map<String, @Nullable Object> values);
}
