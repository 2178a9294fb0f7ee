package throughline.engine.journey.designed;

import java.util.LinkedHashSet;
import java.util.Set;

/** Follows journeys through a map and says whether it allows every step of them. */
final class Following {
  // What many journeys through wide parallel blocks leave behind is forgotten now and then.
  private static final int MOST_TERMS = 1 << 17;
  // Only a block of dozens of steps at one touchpoint has so many readings of one journey.
  private static final int MOST_READINGS = 10_000;

  private final DesignedMap map;
  private final Meanings meanings;
  private Terms terms;

  Following(DesignedMap map, Meanings meanings) {
    this.map = map;
    this.meanings = meanings;
    terms = Terms.of(map.flow());
  }

  /** Whether the map allows the journey of these meanings, from its beginning to its end. */
  boolean allows(int[] journey, int size) {
    if (terms.size() > MOST_TERMS) {
      terms = Terms.of(map.flow());
    }
    Set<Integer> readings = Set.of(terms.first());
    for (int i = 0; i < size && !readings.isEmpty(); i++) {
      readings = after(readings, journey[i]);
    }
    return readings.stream().anyMatch(terms::mayEnd);
  }

  private Set<Integer> after(Set<Integer> readings, int meaning) {
    Set<Integer> after = new LinkedHashSet<>();
    for (int reading : readings) {
      for (Terms.Move move : terms.moves(reading)) {
        if (meanings.steps(meaning).contains(move.step()) && after.size() < MOST_READINGS) {
          after.add(move.to());
        }
      }
    }
    return after;
  }
}
