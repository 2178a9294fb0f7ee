package throughline.engine.journey.designed;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.Heads;
import throughline.engine.journey.Pairs;
import throughline.engine.journey.Sequences;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Whether journeys went as a map designs them, from its beginning to its end. What the others did
 * instead is told by {@link LivedWays#figures}, from the ways that journeys took.
 */
public record Conformance(CodedMap map) implements Learning<Conformance.SoFar, LivedWays> {

  @Override
  public Set<Dimension> dimensions() {
    return map.dimensions();
  }

  @Override
  public SoFar start() {
    return new SoFar(map);
  }

  /** The ways met so far. Each different one is followed through the map once. */
  public static final class SoFar implements Gathering<SoFar, LivedWays> {
    private static final long serialVersionUID = 1;
    private static final int JOURNEY = 0;
    private static final int DEPARTED = 1;

    private final CodedMap map;
    private final Pairs places = new Pairs();
    private final Sequences ways = new Sequences();
    private final BitSet allowed = new BitSet();
    private final Heads ofWays = new Heads();
    private final Heads heads = new Heads();
    private int[] way = new int[64];
    private transient @Nullable Meanings meanings;
    private transient @Nullable Following following;

    SoFar(CodedMap map) {
      this.map = map;
    }

    @Override
    public void add(Timeline journey) {
      int size = journey.size();
      way = way.length < size ? new int[size * 2] : way;
      Meanings known = meanings();
      for (int i = 0; i < size; i++) {
        int touchpoint = journey.code(map.step(), i);
        way[i] = places.number(touchpoint, known.department(journey, i, touchpoint));
      }
      int different = ways.size();
      int number = ways.number(way, 0, size);
      if (number == different) {
        allowed.set(number, allows(number));
      }
      ofWays.next(journey);
      ofWays.meet(number);
      heads.next(journey);
      heads.meet(JOURNEY);
      if (!allowed.get(number)) {
        heads.meet(DEPARTED);
      }
    }

    private boolean allows(int number) {
      Following known = following;
      if (known == null) {
        known = new Following(map.map(), meanings());
        following = known;
      }
      int[] journey = LivedWays.meanings(ways, number, places, meanings());
      return known.allows(journey, journey.length);
    }

    private Meanings meanings() {
      Meanings known = meanings;
      if (known == null) {
        known = new Meanings(map);
        meanings = known;
      }
      return known;
    }

    @Override
    public SoFar join(SoFar other) {
      int[] waysHere = ways.numbers(other.ways, places.numbers(other.places));
      for (int number = 0; number < waysHere.length; number++) {
        allowed.set(waysHere[number], other.allowed.get(number));
      }
      ofWays.addAll(other.ofWays, waysHere);
      heads.addAll(other.heads);
      return this;
    }

    @Override
    public LivedWays result() {
      return new LivedWays(
          map,
          places,
          ways,
          allowed,
          ofWays,
          new LivedWays.Fates(heads.journeys(JOURNEY), heads.journeys(DEPARTED)),
          new LivedWays.Fates(heads.customers(JOURNEY), heads.customers(DEPARTED)));
    }
  }
}
