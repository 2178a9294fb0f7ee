package throughline.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A lake folder out of what {@link LeavingLake} packed. */
public final class UnpackedLake {
  private static final Pattern FILES =
      Pattern.compile("bucket=\\d{3}/rows\\.parquet|lake\\.json|dictionaries\\.json");

  private UnpackedLake() {}

  static String path(int bucket) {
    return "bucket=%03d/rows.parquet".formatted(bucket);
  }

  /** Whether a folder may become a lake: it is not there, or empty. */
  public static boolean mayBecome(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /**
   * Unpacks beside the folder first, so that what stands under its name is a whole lake.
   *
   * @return the lake's version, as its files say
   * @throws LakeException where the stream holds no whole lake; the folder is as it was
   */
  public static LakeVersion unpack(InputStream packed, Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    if (!mayBecome(whole)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path parent = Files.createDirectories(Objects.requireNonNull(whole.getParent()));
    Path part = Files.createTempDirectory(parent, whole.getFileName() + ".part");
    try {
      unpackInto(part, packed);
      LakeVersion version = LakeFolder.complete(part);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      Durable.force(parent);
      return version;
    } finally {
      Compaction.delete(part);
    }
  }

  private static void unpackInto(Path part, InputStream packed) throws IOException {
    ZipInputStream zip = new ZipInputStream(packed);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!FILES.matcher(entry.getName()).matches()) {
        throw new LakeException("The file (%s) is no part of a lake.".formatted(entry.getName()));
      }
      Path file = part.resolve(entry.getName());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.copy(zip, file);
      Durable.force(file);
    }
  }
}
