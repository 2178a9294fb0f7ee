package throughline.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part starts, null at the end
 * @param total how many the whole list has, null where counting would cost too much
 */
public record CursorPage<T>(List<T> items, @Nullable String next, @Nullable Long total) {

  public CursorPage {
    items = List.copyOf(items);
  }

  /** A list that is never long enough to be cut. */
  public static <T> CursorPage<T> whole(List<T> items) {
    return new CursorPage<>(items, null, (long) items.size());
  }

  /** A part read with one item more than asked for, which says whether there is a next part. */
  public static <T> CursorPage<T> of(List<T> oneMore, Slice slice, Function<T, String> cursor) {
    if (oneMore.size() <= slice.limit()) {
      return new CursorPage<>(oneMore, null, null);
    }
    List<T> items = oneMore.subList(0, slice.limit());
    return new CursorPage<>(items, cursor.apply(items.get(items.size() - 1)), null);
  }

  public CursorPage<T> outOf(long wholeList) {
    return new CursorPage<>(items, next, wholeList);
  }
}
