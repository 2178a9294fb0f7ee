package throughline.lake.format;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was given, by name and content. It can be opened several times.
 *
 * @param name its name as its giver knows it, without folders
 */
public record InputFile(String name, Content content) {

  /** Opens a file's bytes from their start. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;

    /** Where the bytes lie, or null where they can only be read from their start. */
    default @Nullable Path path() {
      return null;
    }
  }

  private record Stored(Path path) implements Content {
    @Override
    public InputStream open() throws IOException {
      if (Files.isDirectory(path)) {
        throw new IOException("It is a folder.");
      }
      // What comes through a pipe cannot be sought in, as the streams of Files do.
      boolean pipe = Files.exists(path) && !Files.isRegularFile(path);
      return pipe ? new FileInputStream(path.toFile()) : Files.newInputStream(path);
    }
  }

  public static InputFile of(Path path) {
    Path name = path.getFileName();
    return named(name == null ? path.toString() : name.toString(), path);
  }

  /** A file under the name that its sender gave it, such as an upload kept in a temporary file. */
  public static InputFile named(String name, Path path) {
    return new InputFile(name, new Stored(path));
  }
}
