package throughline.engine.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How customers compare with the persons they should be, over all pairs and by record. */
public record Score(double precision, double recall, double bCubed, int largest) {

  public static Score of(Population population, Resolution resolution) {
    return of(
        population.persons(),
        IntStream.range(0, resolution.size()).map(resolution::customer).boxed().toList());
  }

  public static Score of(List<?> persons, List<?> customers) {
    Map<Object, Integer> people = new HashMap<>();
    Map<Object, Integer> groups = new HashMap<>();
    Map<List<Object>, Integer> both = new HashMap<>();
    for (int record = 0; record < persons.size(); record++) {
      people.merge(persons.get(record), 1, Integer::sum);
      groups.merge(customers.get(record), 1, Integer::sum);
      both.merge(List.of(persons.get(record), customers.get(record)), 1, Integer::sum);
    }
    double right = pairs(both.values());
    double precise = 0;
    double complete = 0;
    for (Map.Entry<List<Object>, Integer> entry : both.entrySet()) {
      double size = entry.getValue();
      complete += size * size / people.getOrDefault(entry.getKey().get(0), 1);
      precise += size * size / groups.getOrDefault(entry.getKey().get(1), 1);
    }
    return new Score(
        right / Math.max(1, pairs(groups.values())),
        right / Math.max(1, pairs(people.values())),
        harmonic(precise / persons.size(), complete / persons.size()),
        groups.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private static double pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
  }

  private static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  public double f1() {
    return harmonic(precision, recall);
  }
}
