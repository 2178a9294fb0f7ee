package throughline.lake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Several sorted rows as one: a bucket's base and its deltas. */
final class MergedRows implements Rows {
  private static final int ROWS_A_BLOCK = 1 << 15;

  private final List<Rows> all;
  private final List<Rows> open = new ArrayList<>();
  private final Block block;
  private final Window window;

  MergedRows(List<Rows> all, Reading reading) throws SQLException {
    this.all = List.copyOf(all);
    block = new Block(reading, ROWS_A_BLOCK);
    window = new Window(block);
    for (Rows rows : all) {
      if (rows.refill()) {
        open.add(rows);
      }
    }
  }

  @Override
  public Window window() {
    return window;
  }

  @Override
  public boolean refill() throws SQLException {
    block.forgetBefore(block.size());
    while (block.size() < ROWS_A_BLOCK && !open.isEmpty()) {
      takeNext();
    }
    window.show(0, block.size());
    return block.size() > 0;
  }

  /** Takes the customers that only one has, up to the next of another, or one that several have. */
  private void takeNext() throws SQLException {
    long least = Long.MAX_VALUE;
    long next = Long.MAX_VALUE;
    for (Rows rows : open) {
      long customer = customer(rows);
      next = customer < least ? least : Math.min(next, customer);
      least = Math.min(least, customer);
    }
    if (least < next) {
      takeBefore(next, rowsOf(least).get(0));
    } else {
      takeTogether(least);
    }
  }

  private void takeBefore(long customer, Rows rows) throws SQLException {
    Window seen = rows.window();
    int end = Math.min(seen.to(), seen.block().firstAt(customer, seen.from()));
    takeUpTo(end, rows);
  }

  private void takeTogether(long customer) throws SQLException {
    List<Rows> having = rowsOf(customer);
    while (!having.isEmpty()) {
      Rows first = having.get(0);
      for (Rows rows : having) {
        if (isBefore(rows.window(), first.window())) {
          first = rows;
        }
      }
      takeUpTo(first.window().from() + 1, first);
      if (!open.contains(first) || customer(first) != customer) {
        having.remove(first);
      }
    }
  }

  private static boolean isBefore(Window one, Window other) {
    return one.block().isBefore(one.from(), other.block(), other.from());
  }

  private void takeUpTo(int end, Rows rows) throws SQLException {
    Window seen = rows.window();
    block.append(seen.block(), seen.from(), end);
    seen.taken(end);
    if (seen.isTaken() && !rows.refill()) {
      open.remove(rows);
    }
  }

  private List<Rows> rowsOf(long customer) {
    List<Rows> having = new ArrayList<>();
    for (Rows rows : open) {
      if (customer(rows) == customer) {
        having.add(rows);
      }
    }
    return having;
  }

  private static long customer(Rows rows) {
    return rows.window().customer();
  }

  @Override
  public void close() throws SQLException {
    for (Rows rows : all) {
      rows.close();
    }
  }
}
