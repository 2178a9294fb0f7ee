package throughline.lake;

import java.sql.SQLException;

/** Rows in the order of customers, seen through a window that holds whole customers only. */
interface Rows extends AutoCloseable {

  Window window();

  /** Moves the window on once all in it are taken; false at the end. */
  boolean refill() throws SQLException;

  @Override
  default void close() throws SQLException {}
}
