package throughline.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import throughline.engine.identity.Resolution;

/** Writes what a resolution came to as CSV. Ids are written as they came. */
final class ResolvedFiles {
  private static final double LEAST_BITS = -6;

  private final Resolution resolution;
  private final List<String> ids;

  ResolvedFiles(Resolution resolution, List<String> ids) {
    this.resolution = resolution;
    this.ids = ids;
  }

  /** Each record with its customer, which is named by the first of its records. */
  void clusters(Path file) {
    write(
        file,
        out -> {
          out.write("id,cluster\n");
          for (int record = 0; record < ids.size(); record++) {
            out.write(cell(record) + "," + cell(resolution.customer(record)) + "\n");
          }
        });
  }

  /** The pairs that are likely or in doubt, with score, chance, and whether they are joined. */
  void matches(Path file) {
    write(
        file,
        out -> {
          out.write("id_1,id_2,score,probability,same_customer\n");
          resolution.matches(
              LEAST_BITS, (one, other, score, same) -> match(out, one, other, score, same));
        });
  }

  private void match(BufferedWriter out, int one, int other, double score, boolean same) {
    try {
      out.write(
          String.format(
              Locale.ROOT,
              "%s,%s,%.3f,%.4f,%s%n",
              cell(one),
              cell(other),
              score,
              Resolution.probability(score),
              same ? "yes" : "no"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String cell(int record) {
    String id = ids.get(record);
    return id.matches("[^,\"\r\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
  }

  private interface Content {
    void writeTo(BufferedWriter out) throws IOException;
  }

  private static void write(Path file, Content content) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      content.writeTo(out);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure(
          "The file (%s) cannot be written (%s).".formatted(file, e.getClass().getSimpleName()),
          "Name a file in a folder that is there and may be written.");
    }
  }
}
