package throughline.platform;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A list that a controller answers with: a part of it as JSON, or all of it as a download with
 * {@code format=csv} or {@code format=jsonl}. The controller only says how one part is read.
 *
 * @param name of the downloaded file, without ending
 */
public record Listing<T>(String name, Class<T> type, Function<Slice, CursorPage<T>> parts) {

  public static <T> Listing<T> of(
      String name, Class<T> type, Function<Slice, CursorPage<T>> parts) {
    return new Listing<>(name, type, parts);
  }

  /** A list that is never long enough to be cut. */
  public static <S, T> Listing<T> whole(
      String name, Class<T> type, Collection<S> things, Function<S, T> item) {
    List<T> items = things.stream().map(item).toList();
    return new Listing<>(name, type, slice -> CursorPage.whole(items));
  }
}
