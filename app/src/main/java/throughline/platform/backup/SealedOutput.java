package throughline.platform.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import throughline.platform.Seal;

/** A stream into a file that only the master key opens; the file has a key of its own inside. */
final class SealedOutput extends OutputStream {

  static final byte[] MAGIC = "THROUGHLINE BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 32;

  private final DataOutputStream out;
  private final SealedChunks chunks;
  private final byte[] chunk = new byte[SealedChunks.CHUNK];
  private int filled;
  private boolean closed;

  SealedOutput(OutputStream out, byte[] master) throws IOException {
    this.out = new DataOutputStream(out);
    byte[] key = random(KEY);
    byte[] prefix = random(SealedChunks.PREFIX);
    byte[] wrapped = new Seal(master).close(key);
    this.out.write(MAGIC);
    this.out.writeShort(wrapped.length);
    this.out.write(wrapped);
    this.out.write(prefix);
    this.chunks = new SealedChunks(key, prefix);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (filled == chunk.length) {
        flushChunk(false);
      }
      int part = Math.min(left, chunk.length - filled);
      System.arraycopy(bytes, from, chunk, filled, part);
      filled += part;
      from += part;
      left -= part;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      flushChunk(true);
      out.close();
    }
  }

  private void flushChunk(boolean last) throws IOException {
    try {
      byte[] box = chunks.close(chunk, filled, last);
      out.writeByte(last ? 1 : 0);
      out.writeInt(box.length);
      out.write(box);
      filled = 0;
    } catch (GeneralSecurityException e) {
      throw new IOException("The backup cannot be sealed.", e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
