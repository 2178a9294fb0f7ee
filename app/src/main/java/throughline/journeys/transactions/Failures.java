package throughline.journeys.transactions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.platform.Refusal;

/** The conditions of being right the first time, by their names in addresses. */
final class Failures {
  private Failures() {}

  static String name(Failure failure) {
    return failure.name().toLowerCase(Locale.ROOT);
  }

  /** Each of them, all of them ("any"), or none of them ("none", or nothing said). */
  static Set<Failure> read(@Nullable String name) {
    if (name == null || name.equals("none")) {
      return Set.of();
    }
    if (name.equals("any")) {
      return EnumSet.allOf(Failure.class);
    }
    return Arrays.stream(Failure.values())
        .filter(failure -> name(failure).equals(name))
        .findFirst()
        .map(Set::of)
        .orElseThrow(
            () ->
                Refusal.invalid(
                        "The condition (%s) is not known.".formatted(name),
                        "Write any, none, rework, ping_pong, reopened, repeated or"
                            + " promise_broken.")
                    .about(name));
  }

  static List<Failure> sorted(Set<Failure> failures) {
    return List.copyOf(new TreeSet<>(failures));
  }
}
