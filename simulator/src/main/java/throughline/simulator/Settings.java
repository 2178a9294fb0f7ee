package throughline.simulator;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to simulate and where to put it.
 *
 * @param until the first day that is no longer simulated
 */
public record Settings(Path out, int customers, long seed, LocalDate until) {

  public static final int CUSTOMERS = 5_000;
  public static final long SEED = 1;
  public static final LocalDate UNTIL = LocalDate.of(2026, 1, 1);

  public Settings {
    if (customers < 1 || customers > 8_000_000) {
      throw new IllegalArgumentException(
          "The number of customers (%d) must be 1 to 8,000,000.".formatted(customers));
    }
  }

  public static Settings into(Path out) {
    return new Settings(out, CUSTOMERS, SEED, UNTIL);
  }

  public Settings customers(int number) {
    return new Settings(out, number, seed, until);
  }

  public Settings seed(long number) {
    return new Settings(out, customers, number, until);
  }

  public Settings until(LocalDate day) {
    return new Settings(out, customers, seed, day);
  }
}
