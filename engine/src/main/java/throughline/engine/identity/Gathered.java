package throughline.engine.identity;

import java.util.List;

/**
 * Records in their groups.
 *
 * @param cores for each record the first of its group, before records alone were placed
 * @param groups for each record the first of its customer
 * @param matches by what groups were joined that their records alone did not join
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Gathered(int[] cores, int[] groups, List<PortraitMatch> matches) {
  Gathered {
    matches = List.copyOf(matches);
  }

  /** Of groups that their records alone made. */
  static Gathered asGrouped(int[] groups) {
    return new Gathered(groups, groups, List.of());
  }
}
