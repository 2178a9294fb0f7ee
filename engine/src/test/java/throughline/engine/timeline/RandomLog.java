package throughline.engine.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A log of random interactions with everything that real ones have: ties, gaps, unknown values,
 * concerns that interleave, customers seen once. Sources come in the order of their names, so that
 * their codes order as their names do.
 */
public final class RandomLog {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  private final Random random;

  public RandomLog(long seed) {
    random = new Random(seed);
  }

  public List<Interaction> interactions(int count) {
    List<Interaction> interactions = new ArrayList<>();
    for (int source = 0; source < 3; source++) {
      interactions.add(interaction(Math.max(1, count / 8), "source " + source, source));
    }
    while (interactions.size() < count) {
      interactions.add(
          interaction(Math.max(1, count / 8), "source " + random.nextInt(3), interactions.size()));
    }
    return interactions;
  }

  private Interaction interaction(int customers, String source, long sequence) {
    String customer = "customer " + random.nextInt(customers);
    Instant time = BEGIN.plusMillis(random.nextInt(40) * 3_600_000L + random.nextInt(2));
    Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
    labels.put(Dimension.SOURCE, source);
    labels.put(Dimension.TOUCHPOINT, "touchpoint " + random.nextInt(6));
    some(labels, Dimension.DEPARTMENT, 5, 0.8);
    some(labels, Dimension.TEAM, 9, 0.5);
    some(labels, Dimension.RESOURCE, 20, 0.7);
    some(labels, Dimension.CHANNEL, 3, 0.9);
    some(labels, Dimension.TOPIC, 4, 0.6);
    return new Interaction(customer, concern(customer), time, start(time), labels, sequence);
  }

  private void some(Map<Dimension, String> labels, Dimension dimension, int kinds, double share) {
    if (random.nextDouble() < share) {
      labels.put(
          dimension, dimension.name().toLowerCase(Locale.ROOT) + " " + random.nextInt(kinds));
    }
  }

  private @Nullable String concern(String customer) {
    return random.nextInt(4) == 0 ? null : customer + " concern " + random.nextInt(3);
  }

  private @Nullable Instant start(Instant time) {
    return random.nextInt(5) == 0 ? time.minusSeconds(random.nextInt(600)) : null;
  }
}
