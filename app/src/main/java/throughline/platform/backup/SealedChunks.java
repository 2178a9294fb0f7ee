package throughline.platform.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sealing of a stream in chunks (AES-256-GCM). The nonce counts the chunks and marks the last
 * one, so that none can be dropped, doubled, swapped or cut off unnoticed.
 */
final class SealedChunks {

  static final int CHUNK = 1 << 16;
  static final int PREFIX = 7;
  static final int TAG = 16;

  private final SecretKeySpec key;
  private final byte[] prefix;
  private int count;

  SealedChunks(byte[] key, byte[] prefix) {
    this.key = new SecretKeySpec(key, "AES");
    this.prefix = prefix.clone();
  }

  byte[] close(byte[] chunk, int length, boolean last) throws GeneralSecurityException {
    return next(Cipher.ENCRYPT_MODE, last).doFinal(chunk, 0, length);
  }

  byte[] open(byte[] chunk, boolean last) throws GeneralSecurityException {
    return next(Cipher.DECRYPT_MODE, last).doFinal(chunk);
  }

  private Cipher next(int mode, boolean last) throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(PREFIX + 5)
            .put(prefix)
            .putInt(count)
            .put((byte) (last ? 1 : 0))
            .array();
    count = Math.addExact(count, 1);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    return cipher;
  }
}
