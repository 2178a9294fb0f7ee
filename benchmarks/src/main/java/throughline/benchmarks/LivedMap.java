package throughline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.Part;
import throughline.engine.journey.designed.Step;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;

/**
 * A designed map of sixty steps in six departments, with two parallel blocks of eight, two choices,
 * a way back and optional steps, and journeys that take it with a fault now and then. The same seed
 * gives the same journeys.
 */
final class LivedMap {
  private static final int STEPS = 60;
  private static final int DEPARTMENTS = 6;

  private final SplittableRandom random;
  private final DesignedMap map;
  private final List<Step> steps;

  LivedMap(long seed) {
    random = new SplittableRandom(seed);
    List<Part> parts = new ArrayList<>();
    parts.addAll(steps(0, 10));
    parts.add(new Part.Parallel(steps(10, 18)));
    parts.add(new Part.Choice(List.of(sequence(18, 22), sequence(22, 26))));
    parts.add(new Part.Repeated(sequence(26, 32), sequence(32, 34)));
    parts.add(new Part.Parallel(steps(34, 42)));
    parts.add(new Part.Choice(List.of(sequence(42, 44), sequence(44, 47))));
    parts.addAll(steps(47, STEPS));
    map = DesignedMap.of("sixty steps", new Part.Sequence(parts));
    steps = map.steps();
  }

  private static Part sequence(int from, int to) {
    return new Part.Sequence(steps(from, to));
  }

  private static List<Part> steps(int from, int to) {
    return IntStream.range(from, to).mapToObj(LivedMap::step).toList();
  }

  private static Part step(int number) {
    return Step.at("s" + number, "touchpoint " + number)
        .of("department " + number / (STEPS / DEPARTMENTS))
        .optional(number % 13 == 5);
  }

  DesignedMap map() {
    return map;
  }

  Dictionaries dictionaries() {
    Dictionaries dictionaries = new Dictionaries();
    for (int i = 0; i < STEPS + 5; i++) {
      dictionaries.of(Dimension.TOUCHPOINT).code("touchpoint " + i);
      dictionaries.of(Dimension.DEPARTMENT).code("department " + i % DEPARTMENTS);
    }
    return dictionaries;
  }

  /** So many interactions at least, each journey with a fault in so many of its interactions. */
  Columns journeys(int interactions, double faults) {
    ColumnsBuilder columns = new ColumnsBuilder();
    for (long customer = 1; columns.size() < interactions; customer++) {
      List<Integer> journey = map.flow().by(new Walk());
      for (int i = 0; i < journey.size(); i++) {
        int fault = random.nextDouble() < faults ? random.nextInt(4) : -1;
        int step = journey.get(i);
        if (fault == 0) {
          continue;
        }
        if (fault == 1 && i + 1 < journey.size()) {
          append(columns, customer, journey.get(i + 1), -1);
          journey.set(i + 1, step);
          continue;
        }
        append(columns, customer, step, fault);
        if (fault == 2) {
          append(columns, customer, random.nextInt(STEPS + 5), fault);
        }
      }
    }
    return columns.build();
  }

  private void append(ColumnsBuilder columns, long customer, int step, int fault) {
    int department = step / (STEPS / DEPARTMENTS) % DEPARTMENTS;
    int other = fault == 3 ? (department + 1) % DEPARTMENTS : department;
    columns
        .append(customer, columns.size() * 60_000L)
        .code(Dimension.TOUCHPOINT, step + 1)
        .code(Dimension.DEPARTMENT, other + 1);
  }

  /** One way through the map, by the numbers of its steps. */
  private final class Walk implements Part.Cases<List<Integer>> {

    @Override
    public List<Integer> step(Step step) {
      boolean without = step.optional() && random.nextBoolean();
      return without ? List.of() : List.of(steps.indexOf(step));
    }

    @Override
    public List<Integer> sequence(Part.Sequence block) {
      List<Integer> all = new ArrayList<>();
      block.parts().forEach(part -> all.addAll(part.by(this)));
      return all;
    }

    @Override
    public List<Integer> choice(Part.Choice block) {
      return block.parts().get(random.nextInt(block.parts().size())).by(this);
    }

    @Override
    public List<Integer> parallel(Part.Parallel block) {
      List<Integer> all = new ArrayList<>();
      for (Part part : block.parts()) {
        int place = 0;
        for (int step : part.by(this)) {
          place += random.nextInt(all.size() - place + 1);
          all.add(place++, step);
        }
      }
      return all;
    }

    @Override
    public List<Integer> optionally(Part.Optionally block) {
      return random.nextBoolean() ? List.of() : block.part().by(this);
    }

    @Override
    public List<Integer> repeated(Part.Repeated block) {
      List<Integer> all = new ArrayList<>(block.part().by(this));
      Part between = block.between();
      while (random.nextInt(4) == 0) {
        all.addAll(between == null ? List.of() : between.by(this));
        all.addAll(block.part().by(this));
      }
      return all;
    }
  }
}
