package throughline.platform.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.platform.Command;
import throughline.platform.ForCommands;
import throughline.platform.Words;

/** A restore from the command line. */
@Component
@ForCommands
class RestoreCommand implements Command {

  private final Restoring restoring;

  RestoreCommand(Restoring restoring) {
    this.restoring = restoring;
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return "restore FILE: brings a backup back into an installation that is still empty; who was"
        + " erased since is erased again before it serves, by the file erasures.jsonl beside it.";
  }

  @Override
  public void run(List<String> words) throws Exception {
    Map<String, Long> rows = restoring.restore(Path.of(new Words(words).only("file")));
    System.out.printf(
        "Restored %,d rows of %d tables; the next serve goes on from there.%n",
        rows.values().stream().mapToLong(Long::longValue).sum(), rows.size());
  }
}
