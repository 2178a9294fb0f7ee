package throughline.lake;

import java.sql.SQLException;

/** Rows in the order of customers, seen through a window that holds whole customers only. */
interface Rows extends AutoCloseable {

  /** The rows in sight; those from {@link #from} to {@link #to} are yet to be taken. */
  Block block();

  int from();

  int to();

  /** Takes all rows before this one. */
  void taken(int before);

  /** Moves the window on once all in it are taken; false at the end. */
  boolean refill() throws SQLException;

  @Override
  default void close() throws SQLException {}
}
