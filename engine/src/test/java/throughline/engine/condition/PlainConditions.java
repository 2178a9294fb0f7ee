package throughline.engine.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Interaction;

/**
 * What a condition means, written as plainly as can be over interactions in words. The compiled
 * form is compared with it.
 */
record PlainConditions(Set<Question> known, Set<String> settling) {

  boolean holds(Condition condition, List<Interaction> all, Instant at) {
    if (condition instanceof Condition.All each) {
      return each.parts().stream().allMatch(part -> holds(part, all, at));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> holds(part, all, at));
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.part(), all, at);
    }
    if (condition instanceof Question question) {
      return known.contains(question);
    }
    List<Interaction> seen =
        all.stream()
            .filter(one -> one.time().isBefore(at))
            .sorted(Comparator.comparing(Interaction::time).thenComparing(Interaction::sequence))
            .toList();
    return onTimeline(condition, seen, at);
  }

  private boolean onTimeline(Condition condition, List<Interaction> seen, Instant at) {
    if (condition instanceof Condition.Happened happened) {
      long times =
          within(happened.span(), seen, at).stream()
              .filter(one -> matches(happened.what(), one))
              .count();
      return happened.frequency() == Frequency.AT_LEAST
          ? times >= happened.times()
          : times <= happened.times();
    }
    if (condition instanceof Condition.LongSince since) {
      List<Interaction> such = seen.stream().filter(one -> matches(since.what(), one)).toList();
      Instant border = at.minus(Duration.ofDays(since.days()));
      return !such.isEmpty() && such.get(such.size() - 1).time().isBefore(border);
    }
    if (condition instanceof Condition.Followed followed) {
      return isFollowed(followed, within(followed.span(), seen, at));
    }
    return isWaiting((Condition.Waiting) condition, seen, at);
  }

  private static List<Interaction> within(Span span, List<Interaction> seen, Instant at) {
    if (span instanceof Span.LastDays last) {
      Instant from = at.minus(Duration.ofDays(last.days()));
      return seen.stream().filter(one -> !one.time().isBefore(from)).toList();
    }
    if (span instanceof Span.Between between) {
      Instant from = between.from().atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant to = between.to().atStartOfDay(ZoneOffset.UTC).toInstant();
      return seen.stream()
          .filter(one -> !one.time().isBefore(from) && one.time().isBefore(to))
          .toList();
    }
    return seen;
  }

  private static boolean matches(Pattern pattern, Interaction one) {
    return pattern.labels().entrySet().stream()
        .allMatch(
            wanted -> wanted.getValue().contains(one.labels().getOrDefault(wanted.getKey(), "")));
  }

  private static boolean isFollowed(Condition.Followed followed, List<Interaction> seen) {
    for (int i = 0; i < seen.size(); i++) {
      Instant latest = seen.get(i).time().plus(Duration.ofDays(followed.days()));
      for (int j = i + 1; j < seen.size(); j++) {
        if (matches(followed.first(), seen.get(i))
            && matches(followed.then(), seen.get(j))
            && !seen.get(j).time().isAfter(latest)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWaiting(Condition.Waiting waiting, List<Interaction> seen, Instant at) {
    Map<String, Instant> last = new HashMap<>();
    Map<String, String> outcomes = new HashMap<>();
    Map<String, Set<String>> departments = new HashMap<>();
    for (Interaction one : seen) {
      if (one.concern() == null) {
        continue;
      }
      last.put(one.concern(), one.time());
      if (one.labels().containsKey(Dimension.OUTCOME)) {
        outcomes.put(one.concern(), Objects.requireNonNull(one.labels().get(Dimension.OUTCOME)));
      }
      if (one.labels().containsKey(Dimension.DEPARTMENT)) {
        departments
            .computeIfAbsent(one.concern(), unseen -> new HashSet<>())
            .add(Objects.requireNonNull(one.labels().get(Dimension.DEPARTMENT)));
      }
    }
    Instant border = at.minus(Duration.ofDays(waiting.days()));
    return outcomes.entrySet().stream()
        .filter(entry -> !settling.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .filter(
            concern ->
                !waiting.handedOver() || departments.getOrDefault(concern, Set.of()).size() > 1)
        .anyMatch(concern -> Objects.requireNonNull(last.get(concern)).isBefore(border));
  }
}
