package throughline.customers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.customers.OwnTimeline.Step;

/** What one customer's timeline says in figures. */
final class TimelineFigures {
  private static final Duration SOON = Duration.ofDays(30);

  private final List<Step> steps;
  private final Set<Integer> closing;

  TimelineFigures(List<Step> steps, Set<Integer> closing) {
    this.steps = steps;
    this.closing = closing;
  }

  /** A concern as it stands in the timeline. */
  record Concern(
      long id,
      Instant from,
      Instant to,
      Set<Integer> departments,
      int interactions,
      boolean open) {}

  /** A stretch of time and how much each department had in it. */
  record Bucket(Instant from, Instant to, Map<Integer, Integer> departments) {}

  /** The last score that the customer gave. */
  record Score(double value, @Nullable String scale, Instant at) {}

  int interactions() {
    return steps.size();
  }

  long contacts() {
    return steps.stream().filter(Step::isContact).count();
  }

  @Nullable Instant first() {
    return steps.isEmpty() ? null : steps.get(0).time();
  }

  @Nullable Instant last() {
    return steps.isEmpty() ? null : steps.get(steps.size() - 1).time();
  }

  /** How much each department had, most first. */
  Map<Integer, Integer> departments() {
    Map<Integer, Integer> counts = new TreeMap<>();
    steps.stream()
        .filter(step -> step.department() != 0)
        .forEach(step -> counts.merge(step.department(), 1, Integer::sum));
    Map<Integer, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Contacts that came back to the topic of an earlier one within 30 days. */
  int repeatContacts() {
    Map<Integer, Instant> lastOfTopic = new HashMap<>();
    int repeats = 0;
    for (Step step : steps) {
      if (!step.isContact() || step.topic() == 0) {
        continue;
      }
      Instant before = lastOfTopic.put(step.topic(), step.time());
      if (before != null && !step.time().isAfter(before.plus(SOON))) {
        repeats++;
      }
    }
    return repeats;
  }

  @Nullable Score lastScore() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.score() != null) {
        return new Score(step.score(), step.scale(), step.time());
      }
    }
    return null;
  }

  /** All concerns, the latest first. */
  List<Concern> concerns() {
    Map<Long, List<Step>> byConcern = new LinkedHashMap<>();
    steps.stream()
        .filter(step -> step.concern() != 0)
        .forEach(
            step ->
                byConcern.computeIfAbsent(step.concern(), unused -> new ArrayList<>()).add(step));
    List<Concern> concerns = new ArrayList<>();
    byConcern.forEach((id, own) -> concerns.add(concern(id, own)));
    concerns.sort((a, b) -> b.to().compareTo(a.to()));
    return concerns;
  }

  private Concern concern(long id, List<Step> own) {
    Set<Integer> departments = new TreeSet<>();
    int outcome = 0;
    for (Step step : own) {
      if (step.department() != 0) {
        departments.add(step.department());
      }
      outcome = step.outcome() == 0 ? outcome : step.outcome();
    }
    boolean open = outcome != 0 && !closing.contains(outcome);
    return new Concern(
        id, own.get(0).time(), own.get(own.size() - 1).time(), departments, own.size(), open);
  }

  /** The whole relationship in this many stretches of equal length. */
  List<Bucket> buckets(int number) {
    if (steps.isEmpty()) {
      return List.of();
    }
    long start = steps.get(0).time().toEpochMilli();
    long end = steps.get(steps.size() - 1).time().toEpochMilli() + 1;
    long width = Math.max(1, (end - start + number - 1) / number);
    List<Map<Integer, Integer>> counts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      counts.add(new TreeMap<>());
    }
    steps.forEach(
        step ->
            counts
                .get((int) ((step.time().toEpochMilli() - start) / width))
                .merge(step.department(), 1, Integer::sum));
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant from = Instant.ofEpochMilli(start + i * width);
      buckets.add(new Bucket(from, from.plusMillis(width), counts.get(i)));
    }
    return buckets;
  }
}
