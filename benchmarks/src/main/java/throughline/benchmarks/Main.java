package throughline.benchmarks;

import java.io.PrintStream;
import java.util.List;

/**
 * The benchmarks by name: those that are named, or all; without arguments it says which there are.
 */
public final class Main {
  private static final String EVERY = "all";
  private static final List<Benchmark> ALL =
      List.of(
          new LakeFold("lake", 5_000_000, 5),
          new LakeFold("lake-large", 50_000_000, 3),
          new LakeMining("mine", 5_000_000, 3),
          new LakeSilos("silos", 5_000_000, 3),
          new MapConformance(),
          new LakeScaling(),
          new LakeWriting(),
          new FormatReading(),
          new CustomersProjecting(),
          new CustomerScreen(),
          SegmentsOfMany.benchmark(),
          new LargeScreens(),
          new RestrictedReading(),
          new KeptTooLong(120_000),
          new KilledResolving(),
          new PeopleResolving(),
          new PeopleInTheHouse("people", 20_000),
          new PeopleInTheHouse("people-large", 505_780),
          new Ingest(),
          new Flood());

  private Main() {}

  public static void main(String[] names) throws Exception {
    List<String> wanted = List.of(names);
    if (wanted.isEmpty()) {
      System.out.println("./throughline bench NAME…, of these, or all:");
      list(System.out);
      return;
    }
    List<String> unknown = wanted.stream().filter(name -> !isKnown(name)).toList();
    if (!unknown.isEmpty()) {
      System.err.println("There is no benchmark " + unknown + ". There are:");
      list(System.err);
      System.exit(2);
    }
    for (Benchmark benchmark : ALL) {
      if (wanted.contains(EVERY) || wanted.contains(benchmark.name())) {
        System.out.printf("%s: %s%n", benchmark.name(), benchmark.about());
        benchmark.run();
      }
    }
  }

  private static boolean isKnown(String name) {
    return name.equals(EVERY) || ALL.stream().anyMatch(one -> one.name().equals(name));
  }

  private static void list(PrintStream out) {
    ALL.forEach(one -> out.printf("  %-12s %s%n", one.name(), one.about()));
  }
}
