package throughline.lake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What changed since the lake's files were written: records that belong to another customer, and
 * interactions that are no more.
 */
public final class Moves {
  /** Everything is as the files say. */
  public static final Moves NONE = of(List.of());

  private final Map<Long, Long> customers;
  private final long[] retracted;
  private final long[] affected;

  private Moves(Map<Long, Long> customers, long[] retracted, long[] affected) {
    this.customers = customers;
    this.retracted = retracted;
    this.affected = affected;
  }

  /** The sum of these moves, where no interaction was retracted. */
  public static Moves of(List<Move> oldestFirst) {
    return of(oldestFirst, List.of());
  }

  /**
   * The sum of these changes.
   *
   * @param oldestFirst every move after the oldest identity version of the files; a record that
   *     went and came back is among them, because some file may know it elsewhere
   */
  public static Moves of(List<Move> oldestFirst, List<Retraction> retractions) {
    Map<Long, Long> customers = new LinkedHashMap<>();
    oldestFirst.forEach(move -> customers.put(move.record(), move.to()));
    LongStream moved =
        oldestFirst.stream().flatMapToLong(move -> LongStream.of(move.from(), move.to()));
    LongStream lessened = retractions.stream().mapToLong(Retraction::customer);
    return new Moves(
        customers,
        retractions.stream().mapToLong(Retraction::interaction).sorted().distinct().toArray(),
        LongStream.concat(moved, lessened).sorted().distinct().toArray());
  }

  public boolean isEmpty() {
    return affected.length == 0;
  }

  /** How many customers have to be regrouped when read. */
  public int size() {
    return affected.length;
  }

  /** Whether some rows under this customer may belong to another one, or the reverse. */
  boolean affects(long customer) {
    return Arrays.binarySearch(affected, customer) >= 0;
  }

  /** All customers that gained or lost something, in order. */
  long[] affected() {
    return affected.clone();
  }

  long[] retracted() {
    return retracted.clone();
  }

  /** The customer that each moved record has now. */
  Map<Long, Long> customers() {
    return Map.copyOf(customers);
  }
}
