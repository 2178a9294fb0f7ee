package throughline.engine.silo;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.statistics.CountedSamples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * What journeys asked of customers, each in four components that are always shown: contacts that
 * the customer had to begin, switches of the channel from one contact to the next, handovers that
 * the customer could see (the next contact was with another department), and inbound contacts that
 * repeated one of the same journey on the same topic within some days. Effort is their weighted
 * sum.
 */
public record Effort(int repeatDays, Weights weights)
    implements Learning<Effort.SoFar, Effort.Answer> {
  private static final long DAY = 86_400_000;

  /** How much one of each component counts, 0 or more. */
  public record Weights(int inbound, int switches, int handovers, int repeats)
      implements Serializable {
    public static final Weights EQUAL = new Weights(1, 1, 1, 1);

    public Weights {
      if (Math.min(Math.min(inbound, switches), Math.min(handovers, repeats)) < 0) {
        throw new IllegalArgumentException(
            "The weights (%s, %s, %s, %s) must be 0 or more."
                .formatted(inbound, switches, handovers, repeats));
      }
    }
  }

  /** The components of one journey. */
  public record Components(int inbound, int switches, int handovers, int repeats) {
    public long weighed(Weights by) {
      return (long) inbound * by.inbound
          + (long) switches * by.switches
          + (long) handovers * by.handovers
          + (long) repeats * by.repeats;
    }
  }

  /** One of the components. */
  public enum Component {
    INBOUND {
      @Override
      int of(Components components) {
        return components.inbound;
      }
    },
    SWITCHES {
      @Override
      int of(Components components) {
        return components.switches;
      }
    },
    HANDOVERS {
      @Override
      int of(Components components) {
        return components.handovers;
      }
    },
    REPEATS {
      @Override
      int of(Components components) {
        return components.repeats;
      }
    };

    abstract int of(Components components);
  }

  /** Journeys that asked a component of the customer, by how often. */
  public record Trait(Effort effort, Component component) implements JourneyTrait {
    @Override
    public Set<Dimension> dimensions() {
      return effort.dimensions();
    }

    @Override
    public boolean timed() {
      return false;
    }

    @Override
    public long weigh(Timeline journey) {
      int times = component.of(effort.of(journey));
      return times == 0 ? ABSENT : times;
    }
  }

  /** One figure for each journey. */
  public record Answer(
      Summary effort, Summary inbound, Summary switches, Summary handovers, Summary repeats)
      implements Serializable {}

  public Effort {
    if (repeatDays < 0) {
      throw new IllegalArgumentException("The days (%s) must be 0 or more.".formatted(repeatDays));
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(
        Dimension.DIRECTION, Dimension.CHANNEL, Dimension.DEPARTMENT, Dimension.TOPIC);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  public Components of(Timeline journey) {
    return new Components(
        inbound(journey),
        changes(journey, Dimension.CHANNEL),
        changes(journey, Dimension.DEPARTMENT),
        repeats(journey));
  }

  private static boolean isInbound(Timeline journey, int row) {
    return journey.code(Dimension.DIRECTION, row) == Direction.INBOUND.code();
  }

  private static int inbound(Timeline journey) {
    int inbound = 0;
    for (int i = 0; i < journey.size(); i++) {
      inbound += isInbound(journey, i) ? 1 : 0;
    }
    return inbound;
  }

  /** How often a contact differed from the one before where both are known. */
  private static int changes(Timeline journey, Dimension dimension) {
    int changes = 0;
    int before = Dimension.UNKNOWN;
    for (int i = 0; i < journey.size(); i++) {
      int now = journey.code(dimension, i);
      if (now == Dimension.UNKNOWN || journey.code(Dimension.DIRECTION, i) == Dimension.UNKNOWN) {
        continue;
      }
      changes += before != Dimension.UNKNOWN && before != now ? 1 : 0;
      before = now;
    }
    return changes;
  }

  private int repeats(Timeline journey) {
    int repeats = 0;
    Map<Integer, Long> lastOnTopic = new HashMap<>();
    for (int i = 0; i < journey.size(); i++) {
      int topic = journey.code(Dimension.TOPIC, i);
      if (topic != Dimension.UNKNOWN && isInbound(journey, i)) {
        Long last = lastOnTopic.put(topic, journey.time(i));
        repeats += last != null && journey.start(i) <= last + repeatDays * DAY ? 1 : 0;
      }
    }
    return repeats;
  }

  /** The efforts met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final Effort asked;
    private final CountedSamples effort = new CountedSamples();
    private final CountedSamples inbound = new CountedSamples();
    private final CountedSamples switches = new CountedSamples();
    private final CountedSamples handovers = new CountedSamples();
    private final CountedSamples repeats = new CountedSamples();

    SoFar(Effort asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      Components components = asked.of(journey);
      effort.add(components.weighed(asked.weights));
      inbound.add(components.inbound);
      switches.add(components.switches);
      handovers.add(components.handovers);
      repeats.add(components.repeats);
    }

    @Override
    public SoFar join(SoFar other) {
      effort.addAll(other.effort);
      inbound.addAll(other.inbound);
      switches.addAll(other.switches);
      handovers.addAll(other.handovers);
      repeats.addAll(other.repeats);
      return this;
    }

    @Override
    public Answer result() {
      return new Answer(
          effort.summary(),
          inbound.summary(),
          switches.summary(),
          handovers.summary(),
          repeats.summary());
    }
  }
}
