package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What blocks of several parts have in common. */
final class Blocks {
  private Blocks() {}

  static List<Part> checked(String block, List<Part> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "A %s has no parts. Put a step into it or take it out.".formatted(block));
    }
    return List.copyOf(parts);
  }

  /** The parts in plainest form, those of the same kind replaced by what is in them. */
  static List<Part> plain(List<Part> parts, Function<Part, @Nullable List<Part>> inner) {
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      Part plain = part.plain();
      List<Part> within = inner.apply(plain);
      all.addAll(within == null ? List.of(plain) : within);
    }
    return all;
  }

  static int depth(List<Part> parts) {
    return 1 + parts.stream().mapToInt(Part::depth).max().orElse(0);
  }
}
