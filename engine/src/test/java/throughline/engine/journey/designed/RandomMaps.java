package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random designed maps with everything that drawn ones have: nested blocks, departments, stages.
 */
public final class RandomMaps {
  private static final long USUAL_SEED = 20_261_123;
  private static final List<String> STAGES = List.of("before", "in the middle of it", "after");

  private final Random random;
  private int made;

  public RandomMaps(Random random) {
    this.random = random;
  }

  /** The same random numbers in each run; {@code -Dthroughline.seed=N} asks for others. */
  public static Random random(Class<?> test) {
    long seed = Long.getLong("throughline.seed", USUAL_SEED);
    System.out.println(test.getSimpleName() + " seed " + seed);
    return new Random(seed);
  }

  /** A map of so many steps at so many touchpoints. */
  public DesignedMap map(int steps, int touchpoints) {
    return new DesignedMap("a map", STAGES, drawn(steps, touchpoints));
  }

  /** Blocks of so many steps as somebody may have drawn them, not in their plainest form. */
  Part drawn(int steps, int touchpoints) {
    made = 0;
    return part(steps, touchpoints);
  }

  private Part part(int steps, int touchpoints) {
    Part part = steps == 1 ? step(touchpoints) : block(steps, touchpoints);
    return random.nextInt(6) == 0 ? new Part.Optionally(part) : part;
  }

  private Part block(int steps, int touchpoints) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return new Part.Repeated(part(steps, touchpoints), null);
    }
    if (kind == 1) {
      return new Part.Repeated(part(steps - 1, touchpoints), part(1, touchpoints));
    }
    List<Part> parts = new ArrayList<>();
    for (int left = steps; left > 0; ) {
      int taken = 1 + random.nextInt(left);
      parts.add(part(Math.min(taken, Math.max(1, steps - 1)), touchpoints));
      left -= taken;
    }
    if (kind <= 3) {
      return new Part.Choice(parts);
    }
    return kind == 4 ? new Part.Parallel(parts) : new Part.Sequence(parts);
  }

  private Step step(int touchpoints) {
    return new Step(
        "step" + made++,
        "touchpoint " + random.nextInt(touchpoints),
        some("department " + random.nextInt(3)),
        some(STAGES.get(random.nextInt(STAGES.size()))),
        random.nextInt(6) == 0,
        random.nextInt(8) == 0,
        random.nextInt(5) == 0,
        some("owner & <" + made + ">"));
  }

  private @Nullable String some(String word) {
    return random.nextInt(3) == 0 ? null : word;
  }
}
