package throughline.engine.condition;

import java.io.Serializable;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** A pattern in the codes of some timelines. A label without a code matches nothing. */
final class CodedPattern implements Serializable {
  private static final long serialVersionUID = 1;

  private final Dimension[] dimensions;
  private final BitSet[] wanted;

  private CodedPattern(Dimension[] dimensions, BitSet[] wanted) {
    this.dimensions = dimensions;
    this.wanted = wanted;
  }

  static CodedPattern of(Pattern pattern, Dictionaries dictionaries) {
    Map<Dimension, BitSet> coded = new TreeMap<>();
    pattern
        .labels()
        .forEach(
            (dimension, labels) -> coded.put(dimension, codes(labels, dictionaries.of(dimension))));
    return new CodedPattern(
        coded.keySet().toArray(Dimension[]::new), coded.values().toArray(BitSet[]::new));
  }

  private static BitSet codes(List<String> labels, Dictionary dictionary) {
    BitSet codes = new BitSet();
    labels.stream()
        .mapToInt(dictionary::find)
        .filter(code -> code != Dimension.UNKNOWN)
        .forEach(codes::set);
    return codes;
  }

  boolean matches(Timeline timeline, int index) {
    for (int i = 0; i < dimensions.length; i++) {
      if (!wanted[i].get(timeline.code(dimensions[i], index))) {
        return false;
      }
    }
    return true;
  }

  /** When the first such interaction that is not seen yet will be seen, or never. */
  long next(Timeline timeline, int seen) {
    for (int i = seen; i < timeline.size(); i++) {
      if (matches(timeline, i)) {
        return timeline.time(i) + 1;
      }
    }
    return Judge.NEVER;
  }

  Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    all.addAll(List.of(dimensions));
    return all;
  }
}
