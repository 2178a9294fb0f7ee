package throughline.engine.journey.designed;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Lists made from names. */
final class Stepping {
  private Stepping() {}

  static <T> List<T> all(Function<String, ? extends T> one, String... names) {
    return Arrays.stream(names).<T>map(one).toList();
  }
}
