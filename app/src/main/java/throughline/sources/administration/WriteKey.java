package throughline.sources.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret with which a source writes. Only its hash is kept; a plain hash is enough because the
 * key is random and long.
 */
public record WriteKey(String value) {

  private static final int BYTES = 24;

  static WriteKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new WriteKey("tlw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What may be shown of it: enough to tell it from others, too little to use it. */
  String hint() {
    return value.substring(0, Math.min(8, value.length())) + "…";
  }

  public static byte[] hash(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java carries SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return hint();
  }
}
