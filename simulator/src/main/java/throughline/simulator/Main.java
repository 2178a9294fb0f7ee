package throughline.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command {@code simulate}. */
public final class Main {

  private static final String HELP =
      """
      simulate --out DIR [--customers N] [--seed S] [--until DATE]
      Writes the simulated company: a folder per source with its files and mapping,
      manifest.json with the order of loading, truth/ with what is planted.
        --customers N   how many people and companies (%d)
        --seed S        the same seed gives the same bytes (%d)
        --until DATE    the day after the 36 months (%s)
      """
          .formatted(Settings.CUSTOMERS, Settings.SEED, Settings.UNTIL);

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    if (arguments.length == 1 && arguments[0].equals("--help")) {
      System.out.print(HELP);
      return DONE;
    }
    try {
      Settings settings = settings(arguments);
      long begun = System.nanoTime();
      new Simulation(settings).run();
      System.out.printf(
          Locale.ROOT,
          "%d customers simulated in %.1f s: %s%n",
          settings.customers(),
          (System.nanoTime() - begun) / 1e9,
          settings.out());
      return DONE;
    } catch (IllegalArgumentException | DateTimeException wrong) {
      System.err.println(wrong.getMessage() + " See simulate --help.");
      return WRONG_USE;
    } catch (IOException | UncheckedIOException broken) {
      System.err.println("The simulation stopped: " + broken.getMessage());
      return FAILED;
    }
  }

  private static Settings settings(String... arguments) {
    @Nullable Settings settings = null;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (arguments[i].equals("--out")) {
        settings = Settings.into(Path.of(arguments[i + 1]));
      }
    }
    if (settings == null) {
      throw new IllegalArgumentException("The option --out is missing.");
    }
    for (int i = 0; i < arguments.length; i += 2) {
      settings = with(settings, arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
    }
    return settings;
  }

  private static Settings with(Settings settings, String option, String value) {
    return switch (option) {
      case "--out" -> settings;
      case "--customers" -> settings.customers(Integer.parseInt(value));
      case "--seed" -> settings.seed(Long.parseLong(value));
      case "--until" -> settings.until(LocalDate.parse(value));
      default ->
          throw new IllegalArgumentException("The option (%s) is unknown.".formatted(option));
    };
  }
}
