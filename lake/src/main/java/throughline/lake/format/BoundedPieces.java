package throughline.lake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters for a parser that keeps a piece of its input in memory until the piece ends. Whoever
 * uses the parser says when a piece ended; a piece beyond the limit is refused.
 */
final class BoundedPieces extends FilterReader {
  private final long longest;
  private long read;

  BoundedPieces(Reader in, long longest) {
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
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    counted(Math.max(count, 0));
    return count;
  }

  private void counted(int count) throws UnreadableFile {
    read += count;
    if (read > longest) {
      throw new UnreadableFile(
          FaultCode.ROW_TOO_LONG, "An element is longer than %,d characters.".formatted(longest));
    }
  }
}
