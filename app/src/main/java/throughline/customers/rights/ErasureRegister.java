package throughline.customers.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.platform.ForCommands;
import tools.jackson.databind.json.JsonMapper;

/**
 * The erasures of an installation, a line each, beside the database: a restored backup knows only
 * those that came before it, and the others are done again by this.
 */
@Component
@ForCommands
class ErasureRegister {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RightsKeys keys;

  ErasureRegister(RightsKeys keys) {
    this.keys = keys;
  }

  /** Whether those who were erased can be known again. */
  boolean hasItsKey() {
    return keys.areThere();
  }

  /** Keeps a decision; it is on the disk when this returns. */
  synchronized void add(ErasureDecision decision) {
    try {
      Files.createDirectories(keys.folder());
      Files.writeString(
          file(),
          JSON.writeValueAsString(decision) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The register of erasures (%s) cannot be written.".formatted(file()), e);
    }
  }

  /** All decisions. A line that a crash cut off is left out: its erasure did not begin. */
  synchronized List<ErasureDecision> all() {
    if (!Files.exists(file())) {
      return List.of();
    }
    try {
      return Files.readAllLines(file()).stream()
          .filter(line -> line.endsWith("}"))
          .map(line -> JSON.readValue(line, ErasureDecision.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The register of erasures (%s) cannot be read.".formatted(file()), e);
    }
  }

  private Path file() {
    return keys.folder().resolve("register.jsonl");
  }
}
