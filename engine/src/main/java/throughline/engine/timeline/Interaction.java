package throughline.engine.timeline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened between a customer and the organisation, or inside it about that
 * customer. This is the form with words in it; a {@link Timeline} holds the same in codes.
 *
 * @param customer whose timeline it belongs to
 * @param concern what the customer wants settled, or null where the source names none
 * @param time when it happened (its end, where a start is known)
 * @param start when it began, or null where only one time is known
 * @param labels what it is described by; a dimension that is not known is absent
 * @param sequence its place in its source, which orders interactions of one instant
 */
public record Interaction(
    String customer,
    @Nullable String concern,
    Instant time,
    @Nullable Instant start,
    Map<Dimension, String> labels,
    long sequence) {

  public Interaction {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(time, "time");
    labels = Map.copyOf(labels);
  }

  /** A new interaction of a customer at a touchpoint. */
  public static Interaction of(String customer, Instant time, String touchpoint) {
    return new Interaction(customer, null, time, null, Map.of(Dimension.TOUCHPOINT, touchpoint), 0);
  }

  public Interaction with(Dimension dimension, String label) {
    Map<Dimension, String> all = new EnumMap<>(Dimension.class);
    all.putAll(labels);
    all.put(dimension, label);
    return new Interaction(customer, concern, time, start, all, sequence);
  }

  public Interaction with(Direction direction) {
    return with(Dimension.DIRECTION, direction.name().toLowerCase(Locale.ROOT));
  }

  public Interaction with(Purpose purpose) {
    return with(Dimension.PURPOSE, purpose.name().toLowerCase(Locale.ROOT));
  }

  public Interaction about(String newConcern) {
    return new Interaction(customer, newConcern, time, start, labels, sequence);
  }

  public Interaction startedAt(Instant newStart) {
    return new Interaction(customer, concern, time, newStart, labels, sequence);
  }

  public Interaction numbered(long newSequence) {
    return new Interaction(customer, concern, time, start, labels, newSequence);
  }
}
