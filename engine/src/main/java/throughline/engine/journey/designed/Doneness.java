package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import throughline.engine.timeline.Timeline;

/**
 * When a journey had what its map is for: the last step that has to be was taken, of a choice one
 * alternative, of a parallel block all parts. Steps skipped on the way do not matter here, and
 * neither do optional ones at the end. At a touchpoint of several steps its last interaction
 * counts, elsewhere its first.
 */
final class Doneness {
  static final long UNDONE = Long.MAX_VALUE;
  private static final long NOT_NEEDED = Long.MIN_VALUE;

  /** When a part was done, by when each step was taken. */
  private interface When {
    long in(long[] times);
  }

  private final int[] touchpoints;
  private final Map<Integer, Integer> stepsAt = new HashMap<>();
  private final When whole;

  Doneness(CodedMap map) {
    touchpoints = map.touchpoints().stream().mapToInt(Integer::intValue).toArray();
    Arrays.stream(touchpoints).forEach(code -> stepsAt.merge(code, 1, Integer::sum));
    whole = map.map().flow().by(new Compiling());
  }

  /** When a journey of so many interactions was done, {@link #UNDONE} where it was not. */
  long of(int size, IntUnaryOperator touchpoint, IntToLongFunction time) {
    long[] times = new long[touchpoints.length];
    Arrays.fill(times, UNDONE);
    for (int i = 0; i < size; i++) {
      int code = touchpoint.applyAsInt(i);
      int steps = stepsAt.getOrDefault(code, 0);
      for (int step = 0; steps > 0 && step < times.length; step++) {
        if (touchpoints[step] == code && (steps > 1 || times[step] == UNDONE)) {
          times[step] = time.applyAsLong(i);
        }
      }
    }
    long done = whole.in(times);
    return done == NOT_NEEDED ? time.applyAsLong(size - 1) : done;
  }

  long of(Timeline journey, CodedMap map) {
    return of(journey.size(), i -> journey.code(map.step(), i), journey::time);
  }

  private static final class Compiling implements Part.Cases<When> {
    private int next;

    @Override
    public When step(Step step) {
      int number = next++;
      return step.optional() ? times -> orNone(times[number]) : times -> times[number];
    }

    private static long orNone(long time) {
      return time == UNDONE ? NOT_NEEDED : time;
    }

    @Override
    public When sequence(Part.Sequence block) {
      List<When> all = each(block.parts());
      List<When> needed = new ArrayList<>();
      for (int i = all.size() - 1; i >= 0; i--) {
        if (!block.parts().get(i).isOptional()) {
          needed.add(all.get(i));
        }
      }
      return times -> {
        for (When part : needed) {
          long done = part.in(times);
          if (done != NOT_NEEDED) {
            return done;
          }
        }
        return latest(all, times);
      };
    }

    private static long latest(List<When> parts, long[] times) {
      return parts.stream().mapToLong(part -> part.in(times)).max().orElse(NOT_NEEDED);
    }

    @Override
    public When choice(Part.Choice block) {
      List<When> all = each(block.parts());
      return times -> {
        long done =
            all.stream()
                .mapToLong(part -> part.in(times))
                .filter(time -> time != NOT_NEEDED)
                .min()
                .orElse(UNDONE);
        boolean none = all.stream().anyMatch(part -> part.in(times) == NOT_NEEDED);
        return done == UNDONE && none ? NOT_NEEDED : done;
      };
    }

    @Override
    public When parallel(Part.Parallel block) {
      List<When> all = each(block.parts());
      return times -> latest(all, times);
    }

    private List<When> each(List<Part> parts) {
      return parts.stream().map(part -> part.by(this)).toList();
    }

    @Override
    public When optionally(Part.Optionally block) {
      When part = block.part().by(this);
      return times -> orNone(part.in(times));
    }

    @Override
    public When repeated(Part.Repeated block) {
      When part = block.part().by(this);
      Part between = block.between();
      if (between != null) {
        // Its steps have numbers too.
        between.by(this);
      }
      return part;
    }
  }
}
