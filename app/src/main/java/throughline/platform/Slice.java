package throughline.platform;

/**
 * Which part of a list is asked for.
 *
 * @param cursor empty for the start
 */
public record Slice(String cursor, int limit) {

  static final int MOST = 500;
  static final int USUAL = 50;

  public Slice {
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid(
              "The limit (%d) must be 1 to %d.".formatted(limit, MOST),
              "Page through the list, or download it whole with format=csv, jsonl or parquet.")
          .about(limit);
    }
  }

  public boolean atStart() {
    return cursor.isEmpty();
  }

  /** How many to read so that the last tells whether more follow. */
  public int oneMore() {
    return limit + 1;
  }

  public long cursorAsLong(long atStart) {
    try {
      return atStart() ? atStart : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("The cursor is not one of this list.", "Start again without a cursor.")
          .about(cursor);
    }
  }
}
