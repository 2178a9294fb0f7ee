package throughline.platform.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The lake's files as they were at one moment. Its files never change, so a second name for each
 * keeps it while compaction goes on.
 */
record FrozenLake(Path folder) implements AutoCloseable {

  static FrozenLake of(Path home, Path lake) throws IOException {
    Path folder = home.resolve("backup-" + UUID.randomUUID());
    if (Files.isDirectory(lake)) {
      for (Path file : files(lake)) {
        keep(file, folder.resolve(lake.relativize(file)));
      }
    }
    return new FrozenLake(folder);
  }

  List<Path> files() throws IOException {
    return Files.isDirectory(folder) ? files(folder) : List.of();
  }

  @Override
  public void close() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void keep(Path file, Path as) throws IOException {
    Files.createDirectories(as.getParent());
    try {
      Files.createLink(as, file);
    } catch (NoSuchFileException gone) {
      // Superseded between listing and linking; the version in use does not need it.
      return;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.copy(file, as, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
