package throughline.benchmarks;

import java.util.List;

/** The benchmarks by name: all without arguments, else those that are named. */
public final class Main {
  private static final List<Benchmark> ALL =
      List.of(
          new LakeFold("lake", 5_000_000, 5),
          new LakeFold("lake-large", 50_000_000, 3),
          new LakeMining("mine", 5_000_000, 3),
          new LakeScaling(),
          new LakeWriting(),
          new FormatReading(),
          new CustomersProjecting(),
          new CustomerScreen(),
          new Ingest());

  private Main() {}

  public static void main(String[] names) throws Exception {
    List<String> wanted = List.of(names);
    List<String> unknown =
        wanted.stream()
            .filter(name -> ALL.stream().noneMatch(one -> one.name().equals(name)))
            .toList();
    if (!unknown.isEmpty()) {
      System.err.println("There is no benchmark " + unknown + ". There are:");
      ALL.forEach(one -> System.err.printf("  %-12s %s%n", one.name(), one.about()));
      System.exit(2);
    }
    for (Benchmark benchmark : ALL) {
      if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
        System.out.printf("%s: %s%n", benchmark.name(), benchmark.about());
        benchmark.run();
      }
    }
  }
}
