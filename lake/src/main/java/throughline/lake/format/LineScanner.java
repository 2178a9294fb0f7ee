package throughline.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Finds the lines of a text. Of a line that is too long only the beginning is kept. */
final class LineScanner implements Closeable {
  private static final int FIRST_BUFFER = 1 << 16;
  private static final int KEPT_OF_TOO_LONG = 1 << 14;

  private final Reader reader;
  private final int longest;
  private char[] buffer = new char[FIRST_BUFFER];
  private int start;
  private int end;
  private int position;
  private int filled;
  private boolean ended;
  private boolean tooLong;
  private long line;

  LineScanner(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** Moves to the next line; false where there is none. */
  boolean next() throws IOException {
    makeRoom();
    start = position;
    tooLong = false;
    while (true) {
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      end = position;
      if (position < filled) {
        position++;
        line++;
        return true;
      }
      if (ended) {
        line += end > start ? 1 : 0;
        return end > start;
      }
      load();
    }
  }

  private void makeRoom() {
    if (position > buffer.length / 2) {
      System.arraycopy(buffer, position, buffer, 0, filled - position);
      filled -= position;
      position = 0;
    }
  }

  private void load() throws IOException {
    if (filled - start >= longest) {
      tooLong = true;
      filled = start + KEPT_OF_TOO_LONG;
      position = filled;
      if (reader instanceof SkippingReader lines) {
        lines.skipToLineBreak();
      }
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, filled, buffer.length - filled);
    ended = read < 0;
    filled += Math.max(read, 0);
  }

  boolean isBlank() {
    for (int at = start; at < end; at++) {
      if (!Character.isWhitespace(buffer[at])) {
        return false;
      }
    }
    return true;
  }

  boolean tooLong() {
    return tooLong;
  }

  char[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
