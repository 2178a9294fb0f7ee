package throughline.engine.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Interaction;

/** Random conditions and random histories that meet each other's borders often. */
final class RandomConditions {
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  static final int DAYS = 12;

  private final Random random;

  RandomConditions(long seed) {
    random = new Random(seed);
  }

  Condition condition(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      return switch (random.nextInt(3)) {
        case 0 -> new Condition.All(conditions(depth));
        case 1 -> new Condition.Any(conditions(depth));
        default -> new Condition.Not(condition(depth - 1));
      };
    }
    return switch (random.nextInt(9)) {
      case 0 -> new Condition.Attribute("a" + random.nextInt(3), Comparison.KNOWN, List.of());
      case 1 -> new Condition.Consent("purpose " + random.nextInt(2));
      case 2 -> new Condition.LongSince(pattern(), days());
      case 3 -> new Condition.Followed(pattern(), pattern(), days(), span());
      case 4 -> new Condition.Waiting(random.nextBoolean(), random.nextInt(4));
      case 5 -> new Condition.Happened(pattern(), Frequency.AT_MOST, random.nextInt(3), span());
      default ->
          new Condition.Happened(pattern(), Frequency.AT_LEAST, 1 + random.nextInt(3), span());
    };
  }

  private List<Condition> conditions(int depth) {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> condition(depth - 1)).toList();
  }

  private Pattern pattern() {
    Pattern pattern =
        random.nextInt(6) == 0
            ? Pattern.ANYTHING
            : Pattern.of(Dimension.TOUCHPOINT, "t" + random.nextInt(3), "t" + random.nextInt(4));
    return random.nextInt(3) == 0
        ? pattern.and(Dimension.DEPARTMENT, "d" + random.nextInt(3))
        : pattern;
  }

  private Span span() {
    return switch (random.nextInt(3)) {
      case 0 -> new Span.Ever();
      case 1 -> new Span.LastDays(days());
      default -> {
        LocalDate from = LocalDate.ofInstant(BEGIN, ZoneOffset.UTC).plusDays(random.nextInt(DAYS));
        yield new Span.Between(from, from.plusDays(days()));
      }
    };
  }

  private int days() {
    return 1 + random.nextInt(4);
  }

  /** Whole days and milliseconds beside them, so that times lie on borders. */
  Instant instant() {
    return BEGIN.plus(Duration.ofDays(random.nextInt(DAYS))).plusMillis(random.nextInt(3) - 1);
  }

  List<Interaction> history(String customer) {
    List<Interaction> history = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      Interaction one =
          Interaction.of(customer, instant(), "t" + random.nextInt(4)).numbered(history.size());
      one = random.nextInt(4) > 0 ? one.with(Dimension.DEPARTMENT, "d" + random.nextInt(3)) : one;
      one = random.nextInt(3) > 0 ? one.with(Dimension.OUTCOME, "o" + random.nextInt(3)) : one;
      history.add(random.nextInt(4) > 0 ? one.about(customer + random.nextInt(2)) : one);
    }
    return history;
  }

  boolean coin() {
    return random.nextBoolean();
  }
}
