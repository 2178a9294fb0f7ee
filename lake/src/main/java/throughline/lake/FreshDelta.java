package throughline.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A delta in memory. It holds customers of every bucket in their order, so it is read once and each
 * bucket takes its own customers from it.
 */
final class FreshDelta {
  private final Block block;

  /** The first rows of customers, bucket by bucket, and where each bucket's begin in it. */
  private final int[] starts;

  private final int[] bucketStarts;

  private FreshDelta(Block block, int[] starts, int[] bucketStarts) {
    this.block = block;
    this.starts = starts;
    this.bucketStarts = bucketStarts;
  }

  /**
   * @param connection is closed when the delta is read
   */
  static FreshDelta read(Connection connection, String query, Reading reading, int buckets)
      throws SQLException {
    Block all = new Block(reading, 1 << 10);
    try (Rows rows = new FileRows(connection, query, reading)) {
      while (rows.refill()) {
        Window window = rows.window();
        all.append(window.block(), 0, window.to());
        window.taken(window.to());
      }
    }
    return of(all, buckets);
  }

  private static FreshDelta of(Block block, int buckets) {
    int[] bucketStarts = new int[buckets + 1];
    for (int row = 0; row < block.size(); row = block.endOfCustomer(row)) {
      bucketStarts[LakeVersion.bucket(block.customer(row), buckets) + 1]++;
    }
    Arrays.parallelPrefix(bucketStarts, Integer::sum);
    int[] next = bucketStarts.clone();
    int[] starts = new int[bucketStarts[buckets]];
    for (int row = 0; row < block.size(); row = block.endOfCustomer(row)) {
      starts[next[LakeVersion.bucket(block.customer(row), buckets)]++] = row;
    }
    return new FreshDelta(block, starts, bucketStarts);
  }

  Rows ofBucket(int bucket) {
    return new CustomerRows(bucketStarts[bucket], bucketStarts[bucket + 1]);
  }

  /** One customer after another of those of a bucket. */
  private final class CustomerRows implements Rows {
    private final Window window = new Window(block);
    private final int last;
    private int next;

    private CustomerRows(int first, int last) {
      next = first;
      this.last = last;
    }

    @Override
    public Window window() {
      return window;
    }

    @Override
    public boolean refill() {
      if (next == last) {
        return false;
      }
      int from = starts[next++];
      window.show(from, block.endOfCustomer(from));
      return true;
    }
  }
}
