package throughline.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder of the keys by which erased people are known again, with the register of erasures.
 * Backups carry it; and a copy of the register, which tells nobody's name without the key, is kept
 * up to date beside them: so a backup knows also who was erased after it was written.
 */
@Component
@ForCommands
public class ErasuresFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ErasuresFolder.class);
  private static final String KEY = "key";
  private static final List<String> SECRETS = List.of(KEY, "signing.key");
  private static final String REGISTER = "register.jsonl";
  private static final String PLACES = "backups";
  private static final String COPY = "erasures.jsonl";

  private final Path folder;

  public ErasuresFolder(Installation installation) {
    this.folder = installation.home().resolve("erasures");
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** The lines of the register; one that a crash cut off is left out. */
  public synchronized List<String> lines() {
    return lines(folder.resolve(REGISTER));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? whole(Files.readAllLines(file).stream()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The register of erasures (%s) cannot be read.".formatted(file), e);
    }
  }

  private static List<String> whole(Stream<String> lines) {
    return lines.filter(line -> line.endsWith("}")).toList();
  }

  /** Adds a line; it is on the disk when this returns, and beside the backups if they are there. */
  public synchronized void add(String line) {
    try {
      Files.createDirectories(folder);
      append(folder.resolve(REGISTER), List.of(line));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The register of erasures (%s) cannot be written.".formatted(folder), e);
    }
    bringCopiesUpToDate();
  }

  // A line that a crash cut off must not swallow the next one.
  private static void append(Path file, Collection<String> some) throws IOException {
    Files.writeString(
        file,
        "\n" + String.join("\n", some) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  private static void appendMissing(Path file, Collection<String> wanted) throws IOException {
    Set<String> missing = new LinkedHashSet<>(wanted);
    missing.removeAll(lines(file));
    if (!missing.isEmpty()) {
      append(file, missing);
    }
  }

  /** Writes what is new to every place where a backup was written, as far as it can be reached. */
  public synchronized void bringCopiesUpToDate() {
    for (Path place : places()) {
      try {
        if (Files.isDirectory(place)) {
          appendMissing(place.resolve(COPY), lines());
        }
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("The register of erasures cannot be kept beside the backups in {}.", place);
      }
    }
  }

  private List<Path> places() {
    Path file = folder.resolve(PLACES);
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Path::of).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), e);
    }
  }

  /** The files that a backup carries. */
  public List<Path> files() {
    List<String> names = new ArrayList<>(SECRETS);
    names.add(REGISTER);
    return names.stream().map(folder::resolve).filter(Files::exists).toList();
  }

  /** Keeps the register up to date beside a backup that was written. */
  public synchronized void keepBeside(Path backup) throws IOException {
    Path place = backup.toAbsolutePath().normalize().getParent();
    if (!places().contains(place)) {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(PLACES),
          place + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    bringCopiesUpToDate();
  }

  /**
   * Takes over what a backup carried and what lies beside it now.
   *
   * @param carried the files by their names
   */
  public synchronized void restore(Map<String, byte[]> carried, Path backup) throws IOException {
    mustBeOfOneInstallation(carried);
    Files.createDirectories(folder);
    Map<String, byte[]> files = new TreeMap<>(carried);
    for (String name : SECRETS) {
      byte[] secret = files.get(name);
      if (secret != null && !Files.exists(folder.resolve(name))) {
        Path file =
            Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, secret);
      }
    }
    Set<String> known = new LinkedHashSet<>();
    byte[] register = files.get(REGISTER);
    if (register != null) {
      known.addAll(whole(new String(register, StandardCharsets.UTF_8).lines()));
    }
    known.addAll(lines(backup.toAbsolutePath().resolveSibling(COPY)));
    appendMissing(folder.resolve(REGISTER), known);
  }

  private void mustBeOfOneInstallation(Map<String, byte[]> carried) throws IOException {
    byte[] key = carried.get(KEY);
    Path kept = folder.resolve(KEY);
    if (key != null && Files.exists(kept) && !Arrays.equals(key, Files.readAllBytes(kept))) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The folder %s holds the keys of another installation.".formatted(folder),
          "Restore into a new folder (THROUGHLINE_HOME), or move that one away.");
    }
  }
}
