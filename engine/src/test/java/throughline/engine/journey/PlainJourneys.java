package throughline.engine.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Interaction;

/** Journeys cut from interactions as plainly as can be. */
public final class PlainJourneys {
  private PlainJourneys() {}

  public static List<List<Interaction>> of(List<Interaction> interactions) {
    List<List<Interaction>> journeys = new ArrayList<>();
    timelines(interactions).values().forEach(timeline -> journeys.addAll(cut(timeline)));
    return journeys;
  }

  /** Each customer's interactions, oldest first. */
  public static Map<String, List<Interaction>> timelines(List<Interaction> interactions) {
    Map<String, List<Interaction>> timelines = new TreeMap<>();
    interactions.stream()
        .sorted(
            Comparator.comparing(Interaction::time)
                .thenComparing(one -> label(one, Dimension.SOURCE))
                .thenComparing(Interaction::sequence))
        .forEach(
            one -> timelines.computeIfAbsent(one.customer(), unseen -> new ArrayList<>()).add(one));
    return timelines;
  }

  private static List<List<Interaction>> cut(List<Interaction> sorted) {
    if (sorted.stream().map(Interaction::concern).allMatch(Objects::isNull)) {
      return List.of(sorted);
    }
    Map<String, List<Interaction>> concerns = new LinkedHashMap<>();
    for (Interaction one : sorted) {
      if (one.concern() != null) {
        concerns.computeIfAbsent(one.concern(), unseen -> new ArrayList<>()).add(one);
      }
    }
    return List.copyOf(concerns.values());
  }

  public static String label(Interaction one, Dimension dimension) {
    return one.labels().getOrDefault(dimension, "");
  }
}
