package throughline.engine.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts timelines into journeys, one for each concern, each shown as a timeline of its own. A
 * timeline with one concern, or with none, is its own journey and costs nothing extra. Where there
 * are concerns, interactions without one belong to no journey.
 */
public final class JourneyCutter {
  private static final int MANY = 32;

  private final Set<Dimension> dimensions;
  private long[] concerns = new long[16];
  private int[] sizes = new int[16];
  private int count;
  private int[] groups = new int[64];
  private Scratch scratch;

  /**
   * @param dimensions what the journeys will be asked for
   */
  public JourneyCutter(Set<Dimension> dimensions) {
    this.dimensions = Set.copyOf(dimensions);
    this.scratch = new Scratch(this.dimensions, 64);
  }

  /** Shows the journeys in the order in which their concerns began. */
  public void cut(Timeline timeline, Consumer<? super Timeline> viewer) {
    if (isOneJourney(timeline)) {
      viewer.accept(timeline);
      return;
    }
    group(timeline);
    if (scratch.capacity < timeline.size()) {
      scratch = new Scratch(dimensions, timeline.size() * 2);
    }
    int[] next = firstPlaces();
    for (int i = 0; i < timeline.size(); i++) {
      if (groups[i] >= 0) {
        scratch.copy(timeline, i, next[groups[i]]++);
      }
    }
    int from = 0;
    for (int group = 0; group < count; group++) {
      viewer.accept(scratch.journey.show(from, from + sizes[group]));
      from += sizes[group];
    }
  }

  private static boolean isOneJourney(Timeline timeline) {
    long first = timeline.size() == 0 ? Columns.NO_CONCERN : timeline.concern(0);
    for (int i = 1; i < timeline.size(); i++) {
      if (timeline.concern(i) != first) {
        return false;
      }
    }
    return true;
  }

  private void group(Timeline timeline) {
    count = 0;
    groups = groups.length < timeline.size() ? new int[timeline.size() * 2] : groups;
    @Nullable Map<Long, Integer> many = null;
    for (int i = 0; i < timeline.size(); i++) {
      long concern = timeline.concern(i);
      if (concern == Columns.NO_CONCERN) {
        groups[i] = -1;
        continue;
      }
      // Neighbours mostly share a concern, and few concerns are found faster by looking at each.
      int group = i > 0 && timeline.concern(i - 1) == concern ? groups[i - 1] : find(concern, many);
      if (group < 0) {
        group = open(concern);
        many = remember(many, group);
      }
      groups[i] = group;
      sizes[group]++;
    }
  }

  private int find(long concern, @Nullable Map<Long, Integer> many) {
    if (many != null) {
      return many.getOrDefault(concern, -1);
    }
    for (int group = count - 1; group >= 0; group--) {
      if (concerns[group] == concern) {
        return group;
      }
    }
    return -1;
  }

  private int open(long concern) {
    if (count == concerns.length) {
      concerns = Arrays.copyOf(concerns, count * 2);
      sizes = Arrays.copyOf(sizes, count * 2);
    }
    concerns[count] = concern;
    sizes[count] = 0;
    return count++;
  }

  private @Nullable Map<Long, Integer> remember(@Nullable Map<Long, Integer> many, int group) {
    if (count < MANY) {
      return null;
    }
    Map<Long, Integer> known = many;
    if (known == null) {
      known = new HashMap<>();
      for (int earlier = 0; earlier < group; earlier++) {
        known.put(concerns[earlier], earlier);
      }
    }
    known.put(concerns[group], group);
    return known;
  }

  private int[] firstPlaces() {
    int[] places = new int[count];
    for (int group = 1; group < count; group++) {
      places[group] = places[group - 1] + sizes[group - 1];
    }
    return places;
  }
}
