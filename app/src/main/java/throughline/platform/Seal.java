package throughline.platform;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A box that only its key opens (AES-256-GCM), and that shows when it was tampered with. */
public record Seal(byte[] key) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  public byte[] close(byte[] content) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] box = cipher(Cipher.ENCRYPT_MODE, nonce, content);
    return ByteBuffer.allocate(NONCE + box.length).put(nonce).put(box).array();
  }

  public byte[] open(byte[] box) {
    ByteBuffer buffer = ByteBuffer.wrap(box);
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] content = new byte[buffer.remaining()];
    buffer.get(content);
    return cipher(Cipher.DECRYPT_MODE, nonce, content);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The sealed content cannot be read with this key.", e);
    }
  }
}
