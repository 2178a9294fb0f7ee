package throughline.customers.lake;

import java.util.List;
import throughline.lake.LakeVersion;

/**
 * A version of the lake with the epoch that it belongs to.
 *
 * @param epoch grows when all interactions are forgotten at once
 */
record StoredVersion(LakeVersion version, long epoch) {
  private static final int FIRST_BUCKETS = 7;

  /** The lake before its first version. */
  static StoredVersion none() {
    return new StoredVersion(LakeVersion.empty(FIRST_BUCKETS), 0);
  }

  StoredVersion with(LakeVersion next) {
    return new StoredVersion(next, epoch);
  }

  /** The same lake, emptied for another epoch; its next version holds new files only. */
  StoredVersion startOver(long newEpoch) {
    LakeVersion empty = new LakeVersion(version.number(), FIRST_BUCKETS, List.of(), 0, 0);
    return new StoredVersion(empty, newEpoch);
  }
}
