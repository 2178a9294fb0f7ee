package throughline.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.platform.Command;
import throughline.platform.ForCommands;
import throughline.platform.Words;

/** A backup from the command line. */
@Component
@ForCommands
class BackupCommand implements Command {

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
    return "backup FILE: writes everything into one sealed file, also while the installation"
        + " serves.";
  }

  @Override
  public void run(List<String> words) throws Exception {
    Path file = Path.of(new Words(words).only("file"));
    Map<String, Long> rows = backup.write(file);
    System.out.printf(
        "Backed up %,d rows of %d tables into %s (%,d bytes).%n",
        rows.values().stream().mapToLong(Long::longValue).sum(),
        rows.size(),
        file,
        Files.size(file));
  }
}
