package throughline.platform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import throughline.testing.TestDatabase;

/** The command line over a home and a database, and what it says. */
record CommandLineOnTrial(Path home, TestDatabase database) {

  record Said(int status, String out, String err) {}

  Said run(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(
        List.of(
            "--throughline.home=" + home,
            "--throughline.database.url=" + database.url(),
            "--throughline.database.user=" + database.user(),
            "--throughline.database.password=" + database.password()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = Commands.run(all.toArray(String[]::new));
      return new Said(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
