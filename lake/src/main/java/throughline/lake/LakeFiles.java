package throughline.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a lake and who still reads them. A reader pins the version it reads; a file that the
 * current version does not name is deleted when its last reader is done.
 */
public final class LakeFiles {
  private final Path folder;
  private final Map<String, Integer> readers = new HashMap<>();
  private LakeVersion current;

  public LakeFiles(Path folder, LakeVersion current) {
    this.folder = folder;
    this.current = current;
    current.files().forEach(file -> readers.merge(file.path(), 1, Integer::sum));
  }

  public synchronized LakeVersion current() {
    return current;
  }

  /** Keeps the current version's files until the pin is closed. */
  public synchronized Pin pin() {
    current.files().forEach(file -> readers.merge(file.path(), 1, Integer::sum));
    return new Pin(current);
  }

  /** Makes a version the current one, once its authority has it. */
  public synchronized void publish(LakeVersion next) {
    next.files().forEach(file -> readers.merge(file.path(), 1, Integer::sum));
    LakeVersion previous = current;
    current = next;
    release(previous);
  }

  private synchronized void release(LakeVersion version) {
    for (LakeFile file : version.files()) {
      if (readers.merge(file.path(), -1, Integer::sum) == 0) {
        readers.remove(file.path());
        delete(folder.resolve(file.path()));
      }
    }
  }

  /** Deletes Parquet files that no version in use names: what a crash left behind. */
  public synchronized int removeOrphans() {
    Set<Path> known =
        readers.keySet().stream().map(folder::resolve).collect(Collectors.toUnmodifiableSet());
    List<Path> orphans = parquetFiles().stream().filter(file -> !known.contains(file)).toList();
    orphans.forEach(LakeFiles::delete);
    return orphans.size();
  }

  private List<Path> parquetFiles() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".parquet")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader's hold on one version. */
  public final class Pin implements AutoCloseable {
    private final LakeVersion version;
    private boolean closed;

    private Pin(LakeVersion version) {
      this.version = version;
    }

    public LakeVersion version() {
      return version;
    }

    @Override
    public void close() {
      synchronized (LakeFiles.this) {
        if (!closed) {
          closed = true;
          release(version);
        }
      }
    }
  }
}
