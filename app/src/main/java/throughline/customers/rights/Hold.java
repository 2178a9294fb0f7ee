package throughline.customers.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.RecordName;

/**
 * That somebody's data must be kept, because a claim or a law asks for it: rules pass them over,
 * and erasure is refused.
 *
 * @param customer whose they are now
 * @param endsAt when it ends by itself; null where somebody has to lift it
 */
record Hold(
    UUID id,
    long customer,
    String reason,
    Instant placedAt,
    String by,
    @Nullable Instant endsAt,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy) {

  /** Whether it holds at an instant. */
  boolean stands(Instant now) {
    return liftedAt == null && (endsAt == null || endsAt.isAfter(now));
  }

  /** A hold as it is placed, in the intake log. */
  record Placed(UUID hold, List<RecordName> records, @Nullable Instant endsAt) {
    static final String KIND = "hold.placed";

    Placed {
      records = List.copyOf(records);
    }
  }

  /** The end of a hold, in the intake log. */
  record Lifted(UUID hold) {
    static final String KIND = "hold.lifted";
  }
}
