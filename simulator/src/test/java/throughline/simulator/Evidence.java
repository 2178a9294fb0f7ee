package throughline.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was computed from the files of one simulated company, under names. */
final class Evidence {

  private static final Map<Long, Evidence> BY_SEED = new TreeMap<>();

  private final Map<String, Double> figures = new TreeMap<>();
  private final Map<String, Set<String>> sets = new TreeMap<>();

  /** The evidence in the company of a seed, computed once for all tests. */
  static synchronized Evidence ofSeed(long seed) {
    return BY_SEED.computeIfAbsent(seed, Evidence::compute);
  }

  private static Evidence compute(long seed) {
    try {
      Path folder = Files.createTempDirectory("company");
      Evidence evidence = of(LivedCompany.ofSeed(seed, folder));
      delete(folder);
      return evidence;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Evidence of(LivedCompany company) {
    Evidence evidence = new Evidence();
    evidence.put("faults", company.faults().size());
    evidence.put("unknown records", company.unknownRecords());
    new SilosProved(company).into(evidence);
    new OutreachProved(company).into(evidence);
    new ChainProved(company).into(evidence);
    new MoneyProved(company).into(evidence);
    new DecoysProved(company).into(evidence);
    new TablesProved(company).into(evidence);
    new HoursProved(company).into(evidence);
    return evidence;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  void put(String name, double figure) {
    figures.put(name, figure);
  }

  void set(String name, Set<String> found) {
    sets.put(name, found);
  }

  double figure(String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }

  Set<String> found(String name) {
    return Objects.requireNonNull(sets.get(name), name);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    figures.forEach((name, figure) -> text.append("%-45s %8.3f%n".formatted(name, figure)));
    sets.forEach((name, found) -> text.append("%-45s %s%n".formatted(name, found)));
    return text.toString();
  }
}
