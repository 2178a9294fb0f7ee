package throughline.customers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person as the house knows one: records of one customer, and the identifiers that they hold.
 *
 * @param customer who they are now
 * @param ids all numbers that lead to the customer; empty where these are a part of its records
 */
public record Person(
    long customer, List<Long> ids, List<RecordOf> records, List<IdentifierOf> identifiers) {

  private static final int TELLING_LENGTH = 8;

  public Person {
    ids = List.copyOf(ids);
    records = List.copyOf(records);
    identifiers = List.copyOf(identifiers);
  }

  /** A record by its number and by its lasting name. */
  public record RecordOf(long id, int source, String key) {}

  /**
   * An identifier as it is kept and as it came.
   *
   * @param alone whether nobody else holds it
   */
  public record IdentifierOf(
      long id, String type, int scope, String value, String given, boolean alone) {

    /** Whether the value by itself points to its holder, wherever it stands. */
    boolean isTelling() {
      return alone && value.length() >= TELLING_LENGTH;
    }
  }

  public long[] recordIds() {
    return records.stream().mapToLong(RecordOf::id).toArray();
  }

  public long[] customerIds() {
    return Ids.array(ids);
  }

  public int[] sources() {
    return records.stream().mapToInt(RecordOf::source).toArray();
  }

  public String[] keys() {
    return records.stream().map(RecordOf::key).toArray(String[]::new);
  }

  /**
   * Values by which the person is found in texts that nothing reads. Short ones are left out: a
   * number of three digits is also somebody's age.
   */
  public Set<String> tellingValues() {
    return identifiers.stream()
        .filter(IdentifierOf::isTelling)
        .flatMap(one -> List.of(one.value(), one.given()).stream())
        .filter(value -> value.length() >= TELLING_LENGTH)
        .collect(Collectors.toUnmodifiableSet());
  }
}
