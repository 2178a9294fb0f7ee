package throughline.platform;

import java.util.List;
import java.util.stream.IntStream;

/** A long list as pieces that fit into one transaction each. */
public final class Pieces {

  private Pieces() {}

  /** In their order, each but the last with so many. */
  public static <T> List<List<T>> of(List<T> whole, int atATime) {
    return IntStream.iterate(0, from -> from < whole.size(), from -> from + atATime)
        .mapToObj(from -> whole.subList(from, Math.min(whole.size(), from + atATime)))
        .toList();
  }
}
