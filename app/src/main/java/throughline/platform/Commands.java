package throughline.platform;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.platform.postgres.PostgresFailure;

/** The command line of the application, for everything that is not serving. */
public final class Commands {

  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int WRONG_USE = 2;

  /** PostgreSQL's states for a table and a column that are not there. */
  private static final Set<String> OTHER_TABLES = Set.of("42P01", "42703");

  private Commands() {}

  /** Whether the arguments call a command; otherwise they are for the serving application. */
  public static boolean calledBy(String... arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("-");
  }

  /** Runs the command and says with which status the process ends. */
  public static int run(String... arguments) {
    // The framework's own lines would stand between the command's.
    System.setProperty("logging.level.root", "WARN");
    System.setProperty("logging.level.org.flywaydb", "ERROR");
    try (ConfigurableApplicationContext context = start(arguments)) {
      return run(context, words(arguments));
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private static ConfigurableApplicationContext start(String... arguments) {
    String[] options = Arrays.stream(arguments).filter(Commands::isProperty).toArray(String[]::new);
    return new SpringApplicationBuilder(CommandContext.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(true)
        .run(options);
  }

  private static int run(ConfigurableApplicationContext context, List<String> words) {
    List<Command> commands = List.copyOf(context.getBeansOfType(Command.class).values());
    Optional<Command> called =
        commands.stream().filter(command -> named(command, words)).findFirst();
    if (called.isEmpty() || words.contains("--help")) {
      called
          .map(List::of)
          .orElse(akin(commands, words))
          .forEach(c -> System.out.println("throughline " + c.usage()));
      return words.contains("--help") ? DONE : WRONG_USE;
    }
    try {
      mustKnowItsOptions(called.get(), words);
      called.get().run(words.subList(called.get().name().split(" ").length, words.size()));
      return DONE;
    } catch (Exception e) {
      return failed(e);
    }
  }

  private static boolean named(Command command, List<String> words) {
    List<String> name = List.of(command.name().split(" "));
    return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
  }

  /** The commands that begin with the same word, such as those of {@code user}. */
  private static List<Command> akin(List<Command> commands, List<String> words) {
    return commands.stream().filter(c -> c.name().startsWith(words.get(0) + " ")).toList();
  }

  private static void mustKnowItsOptions(Command command, List<String> words) {
    List<String> known = List.of(command.usage().split("[^-\\w]+"));
    for (String word : words) {
      if (word.startsWith("--") && !known.contains(word)) {
        throw Refusal.invalid(
            "%s does not know %s.".formatted(command.name(), word),
            "See throughline %s --help.".formatted(command.name()));
      }
    }
  }

  private static int failed(Exception e) {
    System.err.println("throughline: " + sentence(e));
    return e instanceof Refusal refusal && refusal.code() == CommonError.INVALID
        ? WRONG_USE
        : FAILED;
  }

  private static String sentence(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.problem().detail() + " " + refusal.problem().next();
      }
      if (cause instanceof PostgresFailure) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof FileSystemException file) {
        return "The file (%s) cannot be read or written (%s). Name one in a folder that is there and may be used."
            .formatted(file.getFile(), file.getClass().getSimpleName());
      }
      if (cause instanceof SQLException sql && OTHER_TABLES.contains(sql.getSQLState())) {
        return "This installation was never served, or by another version. Serve it once with this"
            + " version (throughline serve).";
      }
    }
    return "The command failed: " + e;
  }

  private static List<String> words(String... arguments) {
    return Arrays.stream(arguments).filter(argument -> !isProperty(argument)).toList();
  }

  /** Properties have a dot in their name, options of commands have none. */
  private static boolean isProperty(String argument) {
    return argument.startsWith("--") && argument.split("=", 2)[0].contains(".");
  }
}
