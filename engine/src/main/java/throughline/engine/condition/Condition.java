package throughline.engine.condition;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule over one customer's profile, consents and timeline, in words. It is compiled against the
 * codes of some timelines before it judges them; so it can be stored, sent and shown.
 */
public sealed interface Condition extends Serializable {

  /** The condition in codes. */
  Judge compile(Compiling compiling);

  /** All parts hold; of no parts, everybody's. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Judge compile(Compiling compiling) {
      return new Judges.All(compiling.all(parts));
    }
  }

  /** At least one part holds; of no parts, nobody's. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Judge compile(Compiling compiling) {
      return new Judges.Any(compiling.all(parts));
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public Judge compile(Compiling compiling) {
      return new Judges.Not(part.compile(compiling));
    }
  }

  /** An attribute of the profile compares so with one of these values. */
  record Attribute(String name, Comparison comparison, List<String> values)
      implements Condition, Question {
    public Attribute {
      values = List.copyOf(values);
      comparison.check(values);
    }

    @Override
    public Judge compile(Compiling compiling) {
      return compiling.ask(this);
    }
  }

  /** The customer allows a purpose: agreed where that is needed, and has not objected. */
  record Consent(String purpose) implements Condition, Question {
    @Override
    public Judge compile(Compiling compiling) {
      return compiling.ask(this);
    }
  }

  /**
   * The last score that the customer gave is below a value.
   *
   * @param scale which scores count, or null for any
   */
  record ScoreBelow(@Nullable String scale, double value) implements Condition, Question {
    public ScoreBelow {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("The score (%s) must be a number.".formatted(value));
      }
    }

    @Override
    public Judge compile(Compiling compiling) {
      return compiling.ask(this);
    }
  }

  /** Such interactions were there at least, or at most, so many times within a span. */
  record Happened(Pattern what, Frequency frequency, int times, Span span) implements Condition {
    private static final int MOST = 10_000;

    public Happened {
      if (times < frequency.least() || times > MOST) {
        throw new IllegalArgumentException(
            "The number of times (%s) must be %s to %s.".formatted(times, frequency.least(), MOST));
      }
    }

    @Override
    public Judge compile(Compiling compiling) {
      CodedPattern coded = compiling.coded(what);
      Window window = span.window(compiling.zone());
      return frequency == Frequency.AT_LEAST
          ? new HappenedJudge(coded, times, window)
          : new Judges.Not(new HappenedJudge(coded, times + 1, window));
    }
  }

  /** There was such an interaction, and the last one is more than so many days ago. */
  record LongSince(Pattern what, int days) implements Condition {
    public LongSince {
      Span.checkDays(days);
    }

    @Override
    public Judge compile(Compiling compiling) {
      return new LongSinceJudge(compiling.coded(what), Span.millis(days));
    }
  }

  /** One such interaction, and another such within so many days after it, both within a span. */
  record Followed(Pattern first, Pattern then, int days, Span span) implements Condition {
    public Followed {
      Span.checkDays(days);
    }

    @Override
    public Judge compile(Compiling compiling) {
      return new FollowedJudge(
          compiling.coded(first),
          compiling.coded(then),
          Span.millis(days),
          span.window(compiling.zone()));
    }
  }

  /**
   * The customer has an open concern in which nothing has happened for more than so many days.
   *
   * @param handedOver whether only concerns count that went from one department to another
   */
  record Waiting(boolean handedOver, int days) implements Condition {
    public Waiting {
      if (days != 0) {
        Span.checkDays(days);
      }
    }

    @Override
    public Judge compile(Compiling compiling) {
      return new WaitingJudge(compiling.settling(), handedOver, Span.millis(days));
    }
  }
}
