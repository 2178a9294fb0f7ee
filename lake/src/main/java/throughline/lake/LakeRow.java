package throughline.lake;

import throughline.engine.timeline.Dimension;

/**
 * One interaction as the lake keeps it.
 *
 * @param record what it belongs to for ever and moves with; an opaque id
 * @param customer the customer that the record has now
 * @param time epoch milliseconds
 * @param start epoch milliseconds, {@code Columns.NO_START} where not known
 * @param concern an opaque id, {@code Columns.NO_CONCERN} where none
 * @param sequence its place in its source
 * @param interaction its own opaque id, which ends every tie
 * @param codes a code per dimension, in the order of {@link Dimension}
 */
public record LakeRow(
    long record,
    long customer,
    long time,
    long start,
    long concern,
    long sequence,
    long interaction,
    int[] codes) {

  public LakeRow {
    if (codes.length != Dimension.values().length) {
      throw new IllegalArgumentException(
          "The row has %s codes, but there are %s dimensions."
              .formatted(codes.length, Dimension.values().length));
    }
  }
}
