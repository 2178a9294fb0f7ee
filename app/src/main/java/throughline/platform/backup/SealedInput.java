package throughline.platform.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import throughline.platform.CommonError;
import throughline.platform.Refusal;
import throughline.platform.Seal;

/** What a {@link SealedOutput} wrote, refused as soon as a byte of it is not what was written. */
final class SealedInput extends InputStream {

  private final DataInputStream in;
  private final SealedChunks chunks;
  private byte[] chunk = new byte[0];
  private int at;
  private boolean ended;

  SealedInput(InputStream in, byte[] master) throws IOException {
    this.in = new DataInputStream(in);
    byte[] magic = this.in.readNBytes(SealedOutput.MAGIC.length);
    if (!Arrays.equals(magic, SealedOutput.MAGIC)) {
      throw Refusal.invalid("The file is no backup of Throughline.", "Choose another file.");
    }
    try {
      byte[] wrapped = this.in.readNBytes(this.in.readUnsignedShort());
      this.chunks =
          new SealedChunks(new Seal(master).open(wrapped), this.in.readNBytes(SealedChunks.PREFIX));
    } catch (IllegalStateException otherKey) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The backup was sealed with another key.",
          "Name the key that was set when it was written.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (at == chunk.length && !ended) {
      next();
    }
    if (at == chunk.length) {
      return -1;
    }
    int part = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, offset, part);
    at += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void next() throws IOException {
    try {
      boolean last = in.readByte() == 1;
      int length = in.readInt();
      if (length < SealedChunks.TAG || length > SealedChunks.CHUNK + SealedChunks.TAG) {
        throw damaged();
      }
      chunk = chunks.open(in.readNBytes(length), last);
      at = 0;
      ended = last;
    } catch (GeneralSecurityException | EOFException e) {
      throw damaged();
    }
  }

  private static Refusal damaged() {
    return new Refusal(
        CommonError.CONFLICT,
        "The backup is damaged or cut off.",
        "Take another copy of it, or an earlier backup.");
  }
}
