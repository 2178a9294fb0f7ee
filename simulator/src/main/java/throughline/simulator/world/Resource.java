package throughline.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A text file of the simulator, as its lines without comments and empty ones. */
public final class Resource {

  private Resource() {}

  public static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream("/throughline/simulator/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("The resource (%s) can't be read.".formatted(name), broken);
    }
  }

  public static List<String> lines(String name) {
    return text(name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** The parts of a line between commas. */
  public static List<String> list(String line) {
    return List.of(line.strip().split("\\s*,\\s*"));
  }
}
