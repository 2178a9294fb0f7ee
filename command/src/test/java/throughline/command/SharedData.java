package throughline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The public data beside the repository, which is not part of it. */
final class SharedData {
  private SharedData() {}

  /** A file or folder in it; empty, and told in one line, where it is missing. */
  static Optional<Path> find(String name) {
    Path path = root().resolve("data").resolve(name);
    if (!Files.exists(path)) {
      System.out.println("Reference data is missing, not compared: " + path);
      return Optional.empty();
    }
    return Optional.of(path);
  }

  private static Path root() {
    String named = System.getProperty("throughline.shared", System.getenv("THROUGHLINE_SHARED"));
    if (named != null) {
      return Path.of(named);
    }
    Path root = Path.of(System.getProperty("throughline.root", "..")).toAbsolutePath().normalize();
    return root.resolveSibling("shared");
  }
}
