package throughline.lake.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where public example data lies, on machines that have it. */
public final class ReferenceData {
  private static final Path ROOT = Path.of(System.getProperty("throughline.root", ".."));

  private ReferenceData() {}

  /** The folder, or null where it is missing; that is said then. */
  public static @Nullable Path folder(String folder) {
    String configured =
        System.getProperty("throughline.shared", System.getenv("throughline.shared"));
    Path shared = configured == null ? ROOT.resolve("../shared") : Path.of(configured);
    Path data = shared.resolve("data").resolve(folder).normalize();
    if (!Files.isDirectory(data)) {
      System.out.println("Not checked, because the reference data is missing: " + data);
      return null;
    }
    return data;
  }
}
