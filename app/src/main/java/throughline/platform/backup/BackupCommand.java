package throughline.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.platform.Command;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.platform.Words;

/** A backup from the command line. */
@Component
@ForCommands
class BackupCommand implements Command {

  private static final String OVERWRITE = "--overwrite";

  private final Backup backup;

  BackupCommand(Backup backup) {
    this.backup = backup;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return "backup FILE [--overwrite]: writes everything into one sealed file, also while the"
        + " installation serves; a file that is there already is kept unless told otherwise.";
  }

  @Override
  public void run(List<String> words) throws Exception {
    List<String> rest = words.stream().filter(word -> !word.equals(OVERWRITE)).toList();
    Path file = Path.of(new Words(rest).only("file"));
    if (Files.exists(file) && !words.contains(OVERWRITE)) {
      throw Refusal.invalid(
          "The file (%s) is there already; it may be the only backup of its day.".formatted(file),
          "Name another file, or add --overwrite.");
    }
    Map<String, Long> rows = backup.write(file);
    System.out.printf(
        "Backed up %,d rows of %d tables into %s (%,d bytes).%n",
        rows.values().stream().mapToLong(Long::longValue).sum(),
        rows.size(),
        file,
        Files.size(file));
  }
}
