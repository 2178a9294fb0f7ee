package throughline.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.identity.Arrivals;
import throughline.engine.identity.HistoricalPeople;
import throughline.engine.identity.Population;
import throughline.engine.identity.Resolution;
import throughline.engine.identity.Resolving;
import throughline.engine.identity.Score;
import throughline.engine.identity.Settings;

/** Resolving many records at once and then one by one, beside joining equal names and births. */
final class PeopleResolving implements Benchmark {
  private static final int RECORDS = 505_780;
  private static final int ARRIVING = 3_000;

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public String about() {
    return "identity of %,d dirty records, then %,d one by one".formatted(RECORDS, ARRIVING);
  }

  @Override
  public void run() throws Exception {
    Population all = HistoricalPeople.of(RECORDS + ARRIVING, 1);
    Population known = part(all, 0, RECORDS);
    double before = BenchmarkApplication.cpuSeconds();
    Resolution resolution = new Resolving(Settings.USUAL).resolve(known.records());
    System.out.printf(
        "  blocked, trained, grouped  %8.1f CPU-s%n", BenchmarkApplication.cpuSeconds() - before);
    PeakMemory.print();
    Score score = Score.of(known, resolution);
    Score equal = Score.of(known.persons(), equalNamesAndBirths(known));
    System.out.printf("  F1 %.4f, largest %d%n", score.f1(), score.largest());
    System.out.printf("  F1 of equal names and births %.4f%n", equal.f1());
    arrive(resolution, part(all, RECORDS, RECORDS + ARRIVING));
  }

  private static void arrive(Resolution resolution, Population coming) {
    Arrivals arrivals = Arrivals.after(resolution);
    double[] milliseconds = new double[ARRIVING];
    double before = BenchmarkApplication.cpuSeconds();
    for (int record = 0; record < ARRIVING; record++) {
      long begin = System.nanoTime();
      arrivals.add(coming.rows().get(record));
      milliseconds[record] = (System.nanoTime() - begin) / 1e6;
    }
    double cpu = (BenchmarkApplication.cpuSeconds() - before) * 1000 / ARRIVING;
    // The first ones warm the compiler up.
    double[] warm = Arrays.copyOfRange(milliseconds, ARRIVING / 3, ARRIVING);
    Arrays.sort(warm);
    System.out.printf(
        "  one record against %,d: p50 %.2f ms, p95 %.2f ms, %.2f CPU-ms%n",
        RECORDS, warm[warm.length / 2], warm[warm.length * 95 / 100], cpu);
  }

  private static Population part(Population all, int from, int to) {
    return new Population(
        all.schema(), all.rows().subList(from, to), all.persons().subList(from, to));
  }

  private static List<Integer> equalNamesAndBirths(Population population) {
    Map<List<String>, Integer> first = new HashMap<>();
    List<Integer> customers = new ArrayList<>();
    for (List<String> row : population.rows()) {
      Integer known = first.putIfAbsent(row.subList(0, 3), customers.size());
      customers.add(known == null ? customers.size() : known);
    }
    return customers;
  }
}
