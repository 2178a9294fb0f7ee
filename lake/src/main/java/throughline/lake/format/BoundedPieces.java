package throughline.lake.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes for a parser that keeps a piece of its input in memory until the piece ends. Whoever uses
 * the parser says when a piece ended; a piece beyond the limit is refused.
 */
final class BoundedPieces extends FilterInputStream {
  private final long longest;
  private long read;

  BoundedPieces(InputStream in, long longest) {
    super(in);
    this.longest = longest;
  }

  void pieceEnded() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    counted(1);
    return in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    counted(Math.max(count, 0));
    return count;
  }

  private void counted(int count) throws UnreadableFile {
    read += count;
    if (read > longest) {
      throw new UnreadableFile(
          FaultCode.ROW_TOO_LONG, "An element is longer than %,d bytes.".formatted(longest));
    }
  }
}
