package throughline.simulator.systems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import throughline.simulator.output.BatchRows;
import throughline.simulator.output.FileRows;
import throughline.simulator.output.Rows;
import throughline.simulator.output.Sheet;
import throughline.simulator.output.Spool;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;

/** The folder that the systems write into, and who is behind each of their records. */
public final class Output implements AutoCloseable {

  private static final int CAPACITY = 12 << 20;

  private final Path folder;
  private final Path scratch;
  private final Horizon horizon;
  private final List<Spool> spools = new ArrayList<>();
  private final Sheet people;
  private final Set<String> known = new HashSet<>();

  public Output(Path folder, Horizon horizon) throws IOException {
    this.folder = folder;
    this.horizon = horizon;
    Files.createDirectories(folder);
    scratch = Files.createTempDirectory(folder, ".scratch");
    people = csv("truth/people.csv", ',', "source", "record", "person");
  }

  public Horizon horizon() {
    return horizon;
  }

  public Path folder() {
    return folder;
  }

  public Sheet csv(String file, char delimiter, String... header) {
    return csv(file, delimiter, StandardCharsets.UTF_8, header);
  }

  public Sheet csv(String file, char delimiter, Charset charset, String... header) {
    String first = String.join(String.valueOf(delimiter), header) + "\n";
    return new Sheet(file(file, charset, first, ""), delimiter);
  }

  /** A file of rows between an opening and a closing text. */
  public Spool file(String file, Charset charset, String opening, String closing) {
    try {
      return spool(new FileRows(folder.resolve(file), charset, opening, closing), charset);
    } catch (IOException failed) {
      throw unwritable(file, failed);
    }
  }

  /** A folder of Event API batches. */
  public Spool batches(String under) {
    try {
      return spool(new BatchRows(folder.resolve(under)), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw unwritable(under, failed);
    }
  }

  private static UncheckedIOException unwritable(String file, IOException failed) {
    return new UncheckedIOException(
        "The file (%s) can't be written.\nMaybe choose another folder.".formatted(file), failed);
  }

  private Spool spool(Rows rows, Charset charset) {
    Path runs = scratch.resolve(spools.size() + ".runs");
    Spool spool = new Spool(rows, new Spool.Settings(runs, charset, CAPACITY));
    spools.add(spool);
    return spool;
  }

  /** Whether a system knows of what happened then: not before the period and not after its end. */
  public boolean covers(Instant at) {
    return horizon.covers(at);
  }

  /** Notes in the truth file who is behind a record of a source. */
  public void recordOf(String source, String record, Person person) {
    if (known.add(source + '\n' + record)) {
      people.row(Instant.EPOCH, source, record, person.truthId());
    }
  }

  /** Forgets whose records were noted; called after each account, so that memory stays small. */
  public void nextAccount() {
    known.clear();
  }

  @Override
  public void close() throws IOException {
    for (Spool spool : spools) {
      spool.close();
    }
    Files.delete(scratch);
  }
}
