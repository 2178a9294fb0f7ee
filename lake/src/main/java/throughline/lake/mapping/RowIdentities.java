package throughline.lake.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;

/**
 * Tells the identity of each row of one file. A row without a key goes by its content and by how
 * often that content has come in the file, so that the same file again changes nothing.
 */
final class RowIdentities {
  private static final int HASH_BYTES = 16;

  private final Occurrences occurrences = new Occurrences();
  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The identity of a row with its own columns, before others were joined. */
  RowIdentity of(Mapping mapping, Row row) {
    RowIdentity own = mapping.identity(row);
    if (own != null) {
      return own;
    }
    for (Map.Entry<String, String> value : row.values().entrySet()) {
      put(value.getKey());
      put(value.getValue());
    }
    return hashed("content", mapping.version(row));
  }

  /** The identity of a row that cannot be read. */
  RowIdentity ofUnreadable(String content) {
    put(content);
    return hashed("unreadable", null);
  }

  private void put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private RowIdentity hashed(String kind, @Nullable String version) {
    byte[] hash = digest.digest();
    int occurrence = occurrences.count(ByteBuffer.wrap(hash).getLong());
    String hex = HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    return new RowIdentity("%s %s %d".formatted(kind, hex, occurrence), version);
  }
}
