package throughline.customers.segments;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.condition.Pattern;
import throughline.engine.timeline.Dimension;

/**
 * Which interactions are meant, as it is sent and kept; departments and touchpoints by their ids.
 */
public record InteractionForm(
    @Nullable List<String> touchpoint,
    @Nullable List<String> department,
    @Nullable List<String> channel,
    @Nullable List<String> topic,
    @Nullable List<String> outcome,
    @Nullable List<String> direction,
    @Nullable List<String> purpose,
    @Nullable List<String> kind) {

  Pattern read() {
    return new Pattern(labels());
  }

  /** What is named, by dimension and in their order. */
  Map<Dimension, List<String>> labels() {
    EnumMap<Dimension, List<String>> labels = new EnumMap<>(Dimension.class);
    put(labels, Dimension.TOUCHPOINT, touchpoint);
    put(labels, Dimension.DEPARTMENT, department);
    put(labels, Dimension.CHANNEL, channel);
    put(labels, Dimension.TOPIC, topic);
    put(labels, Dimension.OUTCOME, outcome);
    put(labels, Dimension.DIRECTION, direction);
    put(labels, Dimension.PURPOSE, purpose);
    put(labels, Dimension.KIND, kind);
    return labels;
  }

  private static void put(
      Map<Dimension, List<String>> labels, Dimension dimension, @Nullable List<String> words) {
    if (words != null && !words.isEmpty()) {
      labels.put(dimension, words);
    }
  }
}
