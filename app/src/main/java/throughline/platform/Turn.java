package throughline.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What only one at a time may do, of all processes that share the database: a lock of the database
 * under a name.
 */
public record Turn(String name) {

  public Turn {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A turn needs a name.");
    }
  }

  /** Waits for the turn; it lasts until the transaction ends. */
  public void await(JdbcClient transaction) {
    transaction
        .sql("select pg_advisory_xact_lock(hashtext(:name))")
        .param("name", name)
        .query((row, number) -> number)
        .list();
  }

  /** Takes the turn until the transaction ends, where nobody else has it; says whether it did. */
  public boolean take(JdbcClient transaction) {
    return answer(transaction, "select pg_try_advisory_xact_lock(hashtext(:name))");
  }

  /** Takes the turn until it is given back or the connection ends, where nobody else has it. */
  public boolean keep(JdbcClient connection) {
    return answer(connection, "select pg_try_advisory_lock(hashtext(:name))");
  }

  /** Gives back what was kept on the same connection. */
  public void giveBack(JdbcClient connection) {
    answer(connection, "select pg_advisory_unlock(hashtext(:name))");
  }

  private boolean answer(JdbcClient jdbc, String question) {
    return jdbc.sql(question).param("name", name).query(Boolean.class).single();
  }
}
