package throughline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers that were written, beside those that should have been, over all pairs of records. */
record Comparison(double precision, double recall, int largest) {

  static Comparison of(Path written, Path truth) throws IOException {
    Map<String, String> found = clusters(written);
    Map<String, Integer> groups = new HashMap<>();
    Map<String, Integer> people = new HashMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    clusters(truth)
        .forEach(
            (id, person) -> {
              String group = found.getOrDefault(id, "alone " + id);
              groups.merge(group, 1, Integer::sum);
              people.merge(person, 1, Integer::sum);
              both.merge(List.of(group, person), 1, Integer::sum);
            });
    double right = pairs(both.values());
    return new Comparison(
        right / pairs(groups.values()),
        right / pairs(people.values()),
        groups.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private static Map<String, String> clusters(Path file) throws IOException {
    Map<String, String> clusters = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      clusters.put(cells[0], cells[1]);
    }
    clusters.remove("id");
    return clusters;
  }

  private static double pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
