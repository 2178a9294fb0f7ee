package throughline.simulator.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows as Event API batches: numbered files, each within the API's limits, a folder per thousand.
 */
public final class BatchRows implements Rows {

  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_BYTES = 450_000;

  private final Path folder;
  private @Nullable OutputStream out;
  private int files;
  private int items;
  private int bytes;

  public BatchRows(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  @Override
  public void add(byte[] row) throws IOException {
    if (items == MOST_ITEMS || bytes + row.length > MOST_BYTES) {
      finishFile();
    }
    OutputStream file = out == null ? startFile() : out;
    if (items++ > 0) {
      file.write(',');
    }
    file.write('\n');
    file.write(row);
    bytes += row.length + 2;
  }

  private OutputStream startFile() throws IOException {
    Path parent = folder.resolve(String.format(Locale.ROOT, "%03d", files / 1000));
    Files.createDirectories(parent);
    Path file = parent.resolve(String.format(Locale.ROOT, "%06d.json", files++));
    OutputStream started = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    started.write("{\"batch\":[".getBytes(StandardCharsets.UTF_8));
    out = started;
    return started;
  }

  private void finishFile() throws IOException {
    if (out != null) {
      out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
      out.close();
    }
    out = null;
    items = 0;
    bytes = 0;
  }

  @Override
  public void close() throws IOException {
    finishFile();
  }
}
