package throughline.lake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.engine.timeline.Dimension;

/** The columns of every lake file, by name. */
final class LakeColumns {
  /** Columns of BIGINT, in file order. */
  static final List<String> NUMBERS =
      List.of("record", "customer", "time", "start", "concern", "sequence", "interaction");

  /** The column of {@link #NUMBERS} that may be null. */
  static final int START = 3;

  /** What orders the rows of a file, and with it every timeline. */
  static final String ORDER = "\"customer\", \"time\", \"source\", \"sequence\", \"interaction\"";

  static final String ALL = names(Stream.concat(NUMBERS.stream(), dimensions()));

  private LakeColumns() {}

  static String name(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  static Stream<String> dimensions() {
    return Stream.of(Dimension.values()).map(LakeColumns::name);
  }

  /** The columns as a list in SQL. */
  static String names(Stream<String> columns) {
    return columns.map("\"%s\""::formatted).collect(Collectors.joining(", "));
  }
}
