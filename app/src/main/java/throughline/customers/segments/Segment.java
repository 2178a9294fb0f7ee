package throughline.customers.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved condition over customers.
 *
 * @param countedVersion the version whose members are known, null before the first count
 * @param countedAt as of when all customers were last counted
 */
record Segment(
    int id,
    String name,
    ConditionForm condition,
    String owner,
    int version,
    Instant changedAt,
    String changedBy,
    @Nullable Integer countedVersion,
    @Nullable Instant countedAt,
    long members,
    @Nullable Instant membersChangedAt) {

  boolean isCounted() {
    return countedVersion != null && countedVersion == version;
  }
}
