package throughline.customers.segments;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Large answers of the database, of which a part is in memory at once. */
@Component
class RowsAsTheyCome {
  private static final int PART = 10_000;

  private final JdbcTemplate template;
  private final TransactionTemplate transactions;

  RowsAsTheyCome(DataSource source, PlatformTransactionManager manager) {
    template = new JdbcTemplate(source);
    template.setFetchSize(PART);
    transactions = new TransactionTemplate(manager);
  }

  /** Shows each row. PostgreSQL sends an answer in parts only within a transaction. */
  void each(String sql, RowCallbackHandler taker, @Nullable Object... parameters) {
    transactions.executeWithoutResult(status -> template.query(sql, taker, parameters));
  }
}
