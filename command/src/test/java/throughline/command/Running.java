package throughline.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A command that was run: its exit status and what it said. */
record Running(int status, String out, String err) {

  static Running of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int status =
        command.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    return new Running(status, out.toString(), err.toString());
  }

  /** A command's name and its arguments in one array. */
  static Object[] with(String command, Object... arguments) {
    return Stream.concat(Stream.of(command), Arrays.stream(arguments)).toArray();
  }
}
