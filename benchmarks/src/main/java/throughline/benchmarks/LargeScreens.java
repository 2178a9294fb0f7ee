package throughline.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What the screens of accounts and customers wait for where there are a million customers: accounts
 * of a thousand members and 50,000 interactions, customers of 5,000, and finding somebody.
 */
final class LargeScreens implements Benchmark {
  private static final int ROUNDS = 60;
  private static final int WARM = 10;
  private static final String ACCOUNT = "/api/accounts/%d";

  @Override
  public String name() {
    return "screens";
  }

  @Override
  public String about() {
    return "accounts of %,d members, customers of %,d interactions and search, among %,d customers"
        .formatted(LargeCompany.MEMBERS, LargeCompany.HEAVY, LargeCompany.CUSTOMERS);
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = LargeCompany.open()) {
      for (int account : List.of(LargeCompany.OPEN_ACCOUNT, LargeCompany.BOUNDED_ACCOUNT)) {
        String path = ACCOUNT.formatted(account);
        measure(application, round -> path);
        measure(application, round -> path + "/timeline");
        measure(application, round -> path + "/timeline?order=oldest");
        measure(application, round -> path + "/timeline?department=" + (1 + round % 9));
        measure(application, round -> path + "/timeline/overview");
        measure(application, round -> path + "/members");
      }
      measure(application, round -> customer(heavy(round), "/timeline"));
      measure(application, round -> customer(heavy(round), "/timeline/overview"));
      measure(application, round -> customer(heavy(round), ""));
      measure(application, round -> customer(usual(round), "/timeline"));
      measure(application, round -> customer(usual(round), ""));
      search(application);
    }
  }

  private static void search(BenchmarkApplication application) throws Exception {
    measure(application, round -> "/api/customers");
    measure(application, round -> "/api/customers?query=person" + usual(round) + "@mail.test");
    measure(application, round -> "/api/customers?query=user%20" + usual(round));
    measure(application, round -> "/api/customers?query=" + name(round));
    measure(application, round -> "/api/customers?query=Miller");
    measure(application, round -> "/api/customers?query=" + inAllAddresses(round));
    measure(application, round -> "/api/customers?query=" + name(round).substring(0, 4));
  }

  private static String inAllAddresses(int round) {
    return List.of("ail", "mai", "tes", "per", ".te").get(round % 5);
  }

  private static int heavy(int round) {
    return LargeCompany.FIRST_HEAVY + round % LargeCompany.HEAVY_CUSTOMERS;
  }

  private static int usual(int round) {
    return 10_000 + round * 7_919 % 900_000;
  }

  private static String name(int round) {
    List<String> syllables = List.of("Bace", "Dibace", "Fogu", "Hajeki", "Lomuna", "Wexi");
    return syllables.get(round % syllables.size());
  }

  private static String customer(int number, String part) {
    return "/api/customers/" + number + part;
  }

  private static void measure(BenchmarkApplication application, IntFunction<String> path)
      throws Exception {
    double[] milliseconds = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      Timing timing = Timing.start();
      int status = application.get(path.apply(Math.abs(round)));
      if (status != 200) {
        throw new IllegalStateException(
            "%s was answered with %s.".formatted(path.apply(Math.abs(round)), status));
      }
      if (round >= 0) {
        milliseconds[round] = timing.seconds() * 1_000;
      }
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        "  %-46s p50 %7.1f ms, p95 %7.1f ms, worst %7.1f ms%n",
        path.apply(0),
        milliseconds[ROUNDS / 2],
        milliseconds[ROUNDS * 95 / 100],
        milliseconds[ROUNDS - 1]);
  }
}
