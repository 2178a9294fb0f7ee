package throughline.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Where interactions happen: of one channel, owned by one department.
 *
 * @param channel empty where no source says
 * @param accountableRole who answers for it, empty while nobody does
 * @param minutesPerContact the customer's time that one contact takes
 */
public record Touchpoint(
    int id,
    String name,
    String channel,
    @Nullable Integer department,
    String accountableRole,
    Cost costCents,
    double minutesPerContact,
    int version) {

  Touchpoint ownedBy(@Nullable Integer owner) {
    return new Touchpoint(
        id, name, channel, owner, accountableRole, costCents, minutesPerContact, version);
  }

  /** What one contact costs the house, in cents: at least, most likely, at most. */
  public record Cost(long low, long mid, long high) {
    public static final Cost UNKNOWN = new Cost(0, 0, 0);

    public Cost {
      if (low < 0 || low > mid || mid > high) {
        throw new IllegalArgumentException(
            "The cost (%s, %s, %s) must not be negative and must rise from low to high."
                .formatted(low, mid, high));
      }
    }
  }
}
