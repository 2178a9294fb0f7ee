package throughline.lake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Period;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;

/**
 * Which columns of the lake's files a question needs, and of which time.
 *
 * @param times the interactions in it are read
 * @param dimensions in the order of their columns in the result
 * @param ranked whether the columns are needed that order interactions of one instant, because
 *     files are merged
 * @param recoding which departments are read as others
 */
record Reading(Period times, List<Dimension> dimensions, boolean ranked, Recoding recoding) {
  /** Columns before those of the dimensions: customer, time, start, concern. */
  static final int FIXED = 4;

  Reading {
    dimensions = List.copyOf(dimensions);
  }

  static Reading of(
      TimelineAnalysis<?, ?> analysis, Scope scope, boolean ranked, Recoding recoding) {
    Set<Dimension> needed = EnumSet.noneOf(Dimension.class);
    needed.addAll(analysis.dimensions());
    needed.addAll(scope.dimensions());
    if (ranked) {
      needed.add(Dimension.SOURCE);
    }
    long from = scope.period().from();
    Period times = new Period(from, Math.max(from, scope.end()));
    return new Reading(times, List.copyOf(needed), ranked, recoding);
  }

  Reading unranked() {
    return new Reading(times, dimensions, false, recoding);
  }

  /** The columns' names, in the order in which a {@link Block} takes them. */
  Stream<String> columns() {
    return Stream.of(
            Stream.of("customer", "time", "start", "concern"),
            dimensions.stream().map(LakeColumns::name),
            ranked ? Stream.of("sequence", "interaction") : Stream.<String>empty())
        .flatMap(columns -> columns);
  }

  /** Everything of these files within the times, in the files' order. */
  String from(List<String> files) {
    return "SELECT %s FROM %s%s".formatted(LakeColumns.names(columns()), table(files), where());
  }

  static String table(List<String> files) {
    return files.stream()
        .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning=false)"));
  }

  /** The condition on the time, or nothing where every time is wanted. */
  String where() {
    String lower = "\"time\" >= %s".formatted(times.from());
    String upper = "\"time\" < %s".formatted(times.to());
    if (times.from() == Long.MIN_VALUE && times.to() == Long.MAX_VALUE) {
      return "";
    }
    if (times.from() == Long.MIN_VALUE) {
      return " WHERE " + upper;
    }
    return " WHERE " + (times.to() == Long.MAX_VALUE ? lower : lower + " AND " + upper);
  }
}
