package throughline.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The analysts' commands. Exit status 0 is done, 1 failed, 2 wrong use. */
@Command(
    name = "throughline",
    description = "Answers from plain files, with no installation.",
    mixinStandardHelpOptions = true,
    subcommands = {Mine.class, Resolve.class})
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, ready to be run with arguments. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::failed)
        .setParameterExceptionHandler(Main::misused)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof CommandFailure) {
      say(command.getErr(), String.valueOf(failure.getMessage()));
    } else {
      say(command.getErr(), "The command failed (%s).".formatted(failure));
      failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int misused(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    say(command.getErr(), "%s\nMaybe see: %s --help".formatted(failure.getMessage(), name));
    return CommandLine.ExitCode.USAGE;
  }

  private static void say(PrintWriter err, String sentence) {
    err.println(sentence);
    err.flush();
  }
}
