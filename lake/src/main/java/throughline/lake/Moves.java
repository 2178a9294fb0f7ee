package throughline.lake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Which records belong to another customer than the lake's files say. */
public final class Moves {
  /** Every record is where the files say. */
  public static final Moves NONE = of(List.of());

  private final Map<Long, Long> customers;
  private final long[] affected;

  private Moves(Map<Long, Long> customers, long[] affected) {
    this.customers = customers;
    this.affected = affected;
  }

  /**
   * The sum of these moves.
   *
   * @param oldestFirst every move after the oldest identity version of the files; a record that
   *     went and came back is among them, because some file may know it elsewhere
   */
  public static Moves of(List<Move> oldestFirst) {
    Map<Long, Long> customers = new LinkedHashMap<>();
    oldestFirst.forEach(move -> customers.put(move.record(), move.to()));
    long[] affected =
        oldestFirst.stream()
            .flatMapToLong(move -> LongStream.of(move.from(), move.to()))
            .sorted()
            .distinct()
            .toArray();
    return new Moves(customers, affected);
  }

  public boolean isEmpty() {
    return customers.isEmpty();
  }

  /** Whether some rows under this customer may belong to another one, or the reverse. */
  boolean affects(long customer) {
    return Arrays.binarySearch(affected, customer) >= 0;
  }

  /** All customers that gained or lost a record, in order. */
  long[] affected() {
    return affected.clone();
  }

  /** The customer that each moved record has now. */
  Map<Long, Long> customers() {
    return Map.copyOf(customers);
  }
}
