package throughline.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How much happens at each department, touchpoint and channel. */
@Component
class InteractionCounts {
  private final CountsInteractions counts;
  private final Organisation organisation;

  InteractionCounts(CountsInteractions counts, Organisation organisation) {
    this.counts = counts;
    this.organisation = organisation;
  }

  /** Of a department that others are counted as, with theirs; of those, their own. */
  Map<Integer, Long> ofDepartments() {
    Map<Integer, Long> own = counted(new HashMap<>(), CountsInteractions.Count::department);
    Map<Integer, Long> all = new HashMap<>(own);
    organisation
        .joined()
        .countedAs()
        .forEach((joined, other) -> all.merge(other, own.getOrDefault(joined, 0L), Long::sum));
    return all;
  }

  Map<Integer, Long> ofTouchpoints() {
    return counted(new HashMap<>(), CountsInteractions.Count::touchpoint);
  }

  Map<String, Long> ofChannels() {
    Map<String, Long> channels = counted(new TreeMap<>(), CountsInteractions.Count::channel);
    channels.remove("");
    return channels;
  }

  private <K> Map<K, Long> counted(
      Map<K, Long> counted, Function<CountsInteractions.Count, K> key) {
    counts
        .interactions()
        .forEach(count -> counted.merge(key.apply(count), count.interactions(), Long::sum));
    return counted;
  }
}
