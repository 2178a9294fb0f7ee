package throughline.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into a folder that carries their version. */
record PostgresBinaries(Path folder) {

  static final String VERSION = "18.6";

  static PostgresBinaries unpackedUnder(Path parent) {
    Path folder = parent.resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(folder)) {
      unpack(folder);
    }
    return new PostgresBinaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpack(Path folder) {
    String resource = resource();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + resource)) {
      if (packed == null) {
        throw new PostgresFailure(
            "This build carries no PostgreSQL for this machine (%s). Set throughline.database.url to a PostgreSQL of your own, or build with the profile of this platform."
                .formatted(resource));
      }
      // Unpacked beside and then renamed, so that an interrupted start leaves no half folder.
      Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
      extract(packed, beside);
      moveIntoPlace(beside, folder);
    } catch (IOException e) {
      throw new PostgresFailure(
          "PostgreSQL could not be unpacked to %s (%s). Maybe the disk is full or the folder is not writable."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static void moveIntoPlace(Path beside, Path folder) throws IOException {
    Files.setPosixFilePermissions(beside, permissions(0755));
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another start was faster; its folder is as good.
      Folders.delete(beside);
    }
  }

  private static void extract(InputStream packed, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        extract(tar, entry, into);
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("The entry (%s) leaves the archive.".formatted(entry.getName()));
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> all = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] fromOwnerRead = PosixFilePermission.values();
    for (int i = 0; i < fromOwnerRead.length; i++) {
      if ((mode & (0400 >> i)) != 0) {
        all.add(fromOwnerRead[i]);
      }
    }
    return all;
  }

  private static String resource() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String platform = system.startsWith("mac") ? "darwin" : "linux";
    boolean arm = System.getProperty("os.arch", "").equals("aarch64");
    return "postgres-%s-%s.txz".formatted(platform, arm ? "arm_64" : "x86_64");
  }
}
