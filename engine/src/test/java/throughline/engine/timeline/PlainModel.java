package throughline.engine.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a scope leaves of interactions, written as plainly as can be: lists, maps and words. The
 * contract compares every fast way with it.
 */
final class PlainModel {

  /** A filter in words. */
  record Filter(Dimension dimension, Set<String> labels, boolean wanted) {
    boolean passes(List<Interaction> timeline) {
      return wanted
          == timeline.stream()
              .anyMatch(one -> labels.contains(one.labels().getOrDefault(dimension, "")));
    }

    Passing coded(Dictionaries dictionaries) {
      List<Integer> codes =
          labels.stream()
              .map(dictionaries.of(dimension)::find)
              .filter(code -> code != Dimension.UNKNOWN)
              .toList();
      return wanted ? Passing.any(dimension, codes) : Passing.none(dimension, codes);
    }
  }

  private PlainModel() {}

  /** As {@link Transcript} tells it. */
  static List<String> transcript(
      List<Interaction> interactions, Period period, long asOf, List<Filter> filters) {
    Map<String, List<Interaction>> timelines = new TreeMap<>();
    interactions.forEach(
        one -> timelines.computeIfAbsent(one.customer(), unseen -> new ArrayList<>()).add(one));
    return timelines.values().stream()
        .map(timeline -> seen(timeline, period, asOf))
        .filter(timeline -> !timeline.isEmpty())
        .filter(timeline -> filters.stream().allMatch(filter -> filter.passes(timeline)))
        .map(PlainModel::words)
        .sorted()
        .toList();
  }

  private static List<Interaction> seen(List<Interaction> timeline, Period period, long asOf) {
    return timeline.stream()
        .sorted(
            Comparator.comparing(Interaction::time)
                .thenComparing(one -> one.labels().getOrDefault(Dimension.SOURCE, ""))
                .thenComparing(Interaction::sequence))
        .filter(one -> period.contains(one.time().toEpochMilli()))
        .filter(one -> one.time().toEpochMilli() < asOf)
        .toList();
  }

  private static String words(List<Interaction> timeline) {
    Map<String, Integer> concerns = new HashMap<>();
    return timeline.stream().map(one -> words(one, concerns)).collect(Collectors.joining("\n"));
  }

  private static String words(Interaction one, Map<String, Integer> concerns) {
    StringBuilder words = new StringBuilder().append(one.time().toEpochMilli()).append('<');
    if (one.start() != null) {
      words.append(one.start().toEpochMilli());
    }
    words.append('#');
    if (one.concern() == null) {
      words.append('-');
    } else {
      words.append(concerns.computeIfAbsent(one.concern(), unseen -> concerns.size()));
    }
    for (Dimension dimension : Dimension.values()) {
      words.append('|').append(one.labels().getOrDefault(dimension, ""));
    }
    return words.toString();
  }
}
