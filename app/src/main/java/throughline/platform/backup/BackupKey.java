package throughline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import throughline.platform.Refusal;

/**
 * The master key of backups. It comes from outside, as a value or in a file.
 *
 * @param key 64 hexadecimal digits
 */
@ConfigurationProperties("throughline.backup")
record BackupKey(@DefaultValue("") String key, @Nullable Path keyFile) {

  private static final int BYTES = 32;

  byte[] bytes() {
    String text = keyFile == null ? key : read(keyFile);
    if (text.isBlank()) {
      throw Refusal.invalid(
          "No key for backups is set.",
          "Make one (openssl rand -hex 32 > FILE), name it by THROUGHLINE_BACKUP_KEY_FILE or"
              + " --throughline.backup.key-file=FILE, and keep a copy apart from the backups.");
    }
    return parsed(text.strip());
  }

  private static byte[] parsed(String text) {
    try {
      byte[] bytes = HexFormat.of().parseHex(text);
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notHexadecimal) {
      throw malformed();
    }
    throw malformed();
  }

  private static Refusal malformed() {
    return Refusal.invalid(
        "The key for backups must be 64 hexadecimal digits.", "Make one: openssl rand -hex 32.");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Refusal.invalid(
          "The file of the key for backups (%s) cannot be read.".formatted(file),
          "Correct the path or the rights.");
    }
  }
}
