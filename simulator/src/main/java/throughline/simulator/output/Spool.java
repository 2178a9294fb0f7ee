package throughline.simulator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file, put in order of time however many there are: sorted in memory, and spilt to one
 * scratch file in sorted runs when memory's share is full. Rows of one second keep the order in
 * which they came.
 */
public final class Spool implements AutoCloseable {

  /** Where rows end up, in which charset, and how many bytes may wait in memory. */
  public record Settings(Path scratch, Charset charset, int capacity) {}

  private final Rows rows;
  private final Settings settings;
  private final RunBuffer buffer;
  private final List<Run> runs = new ArrayList<>();
  private @Nullable FileChannel scratch;
  private long written;
  private long count;

  public Spool(Rows rows, Settings settings) {
    this.rows = rows;
    this.settings = settings;
    this.buffer = new RunBuffer(settings.capacity());
  }

  public void add(Instant at, CharSequence row) {
    byte[] bytes = row.toString().getBytes(settings.charset());
    if (!buffer.fits(bytes)) {
      spill();
    }
    buffer.add(at.getEpochSecond(), bytes);
    count++;
  }

  /** How many rows came. */
  public long count() {
    return count;
  }

  private void spill() {
    try {
      FileChannel channel = scratch == null ? openScratch() : scratch;
      ByteBuffer run = buffer.sortedRun();
      runs.add(new Run(written, run.remaining()));
      while (run.hasRemaining()) {
        written += channel.write(run, written);
      }
      buffer.clear();
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "The scratch file (%s) can't be written.\nMaybe free some disk space."
              .formatted(settings.scratch()),
          failed);
    }
  }

  private FileChannel openScratch() throws IOException {
    FileChannel opened =
        FileChannel.open(
            settings.scratch(),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    scratch = opened;
    return opened;
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      if (scratch == null) {
        buffer.drain(rows);
      } else {
        spill();
        merge(scratch);
        scratch.close();
        Files.deleteIfExists(settings.scratch());
      }
    }
  }

  private void merge(FileChannel channel) throws IOException {
    PriorityQueue<RunCursor> cursors =
        new PriorityQueue<>(
            Comparator.comparingLong(RunCursor::time).thenComparingInt(RunCursor::number));
    for (int i = 0; i < runs.size(); i++) {
      RunCursor cursor = new RunCursor(channel, runs.get(i), i);
      if (cursor.advance()) {
        cursors.add(cursor);
      }
    }
    while (!cursors.isEmpty()) {
      RunCursor first = cursors.remove();
      rows.add(first.row());
      if (first.advance()) {
        cursors.add(first);
      }
    }
  }

  /** Where a sorted run lies in the scratch file. */
  record Run(long position, long length) {}
}
