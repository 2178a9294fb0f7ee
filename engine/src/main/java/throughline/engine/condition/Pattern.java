package throughline.engine.condition;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import throughline.engine.timeline.Dimension;

/**
 * Which interactions are meant: in each dimension named, one of the labels. Of no dimension, all.
 */
public record Pattern(Map<Dimension, List<String>> labels) implements Serializable {
  public static final Pattern ANYTHING = new Pattern(Map.of());

  public Pattern {
    EnumMap<Dimension, List<String>> copied = new EnumMap<>(Dimension.class);
    labels.forEach((dimension, words) -> copied.put(dimension, List.copyOf(words)));
    copied.values().removeIf(List::isEmpty);
    labels = Map.copyOf(copied);
  }

  public static Pattern of(Dimension dimension, String... labels) {
    return new Pattern(Map.of(dimension, List.of(labels)));
  }

  public Pattern and(Dimension dimension, String... more) {
    EnumMap<Dimension, List<String>> all = new EnumMap<>(Dimension.class);
    all.putAll(labels);
    all.put(dimension, List.of(more));
    return new Pattern(all);
  }
}
