package throughline.sources.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The first 128 bits of a SHA-256: equal for equal texts, different for all that differ. */
public record Fingerprint(long high, long low) {

  public static Fingerprint of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Fingerprint of(byte[] bytes) {
    return of(digest().digest(bytes), 0);
  }

  /** The fingerprint of what a digest has been given. */
  public static Fingerprint of(MessageDigest digest) {
    return of(digest.digest(), 0);
  }

  static Fingerprint of(UUID uuid) {
    return new Fingerprint(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java carries SHA-256.", e);
    }
  }

  /** The fingerprint of this one followed by another. */
  public Fingerprint with(Fingerprint other) {
    return of(
        ByteBuffer.allocate(32)
            .putLong(high)
            .putLong(low)
            .putLong(other.high)
            .putLong(other.low)
            .array());
  }

  UUID uuid() {
    return new UUID(high, low);
  }

  private static Fingerprint of(byte[] hash, int offset) {
    ByteBuffer buffer = ByteBuffer.wrap(hash, offset, 16);
    return new Fingerprint(buffer.getLong(), buffer.getLong());
  }
}
