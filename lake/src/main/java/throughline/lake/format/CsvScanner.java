package throughline.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Finds the fields of CSV records (RFC 4180) in a stream of characters. The whole of the current
 * record stays in the buffer, so that a record with a broken quote can be given up and reading goes
 * on with the line after its first: one stray quote costs one row, not the rest of the file.
 */
final class CsvScanner implements Closeable {
  /** How the search for a record ended. */
  enum Found {
    RECORD,
    BROKEN_QUOTE,
    TOO_LONG,
    END
  }

  private static final int FIRST_BUFFER = 1 << 17;
  private static final int KEPT_OF_TOO_LONG = 1 << 14;

  private final Reader reader;
  private final char delimiter;
  private final int longest;
  private char[] buffer = new char[FIRST_BUFFER];
  private int filled;
  private boolean ended;
  private int position;
  private int start;
  private int end;
  private long line = 1;
  private long nextLine = 1;
  private int count;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] escaped = new boolean[32];
  private boolean suspicious;

  CsvScanner(Reader reader, char delimiter, int longest) {
    this.reader = reader;
    this.delimiter = delimiter;
    this.longest = longest;
  }

  /** The number of fields of the record. */
  int count() {
    return count;
  }

  /** The line at which the record begins, from 1. */
  long line() {
    return line;
  }

  char[] buffer() {
    return buffer;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  /** Whether the field has doubled quotes that stand for one. */
  boolean escaped(int field) {
    return escaped[field];
  }

  /** Whether a NUL or U+FFFD was met anywhere up to here. */
  boolean suspicious() {
    return suspicious;
  }

  int recordStart() {
    return start;
  }

  int recordEnd() {
    return end;
  }

  Found next() throws IOException {
    do {
      makeRoom();
      line = nextLine;
      start = position;
      count = 0;
      if (!available(position)) {
        return Found.END;
      }
      Found found = record();
      if (found != Found.RECORD) {
        return giveUp(found);
      }
    } while (isBlank());
    return Found.RECORD;
  }

  private boolean isBlank() {
    return count == 1 && starts[0] == ends[0] && starts[0] == start;
  }

  private Found record() throws IOException {
    while (true) {
      boolean quoted = available(position) && buffer[position] == '"';
      Found found = quoted ? quotedField() : plainField();
      if (found != Found.RECORD) {
        return found;
      }
      if (!available(position) && !ended) {
        return Found.TOO_LONG;
      }
      if (position == filled || buffer[position] != delimiter) {
        end = position;
        skipLineBreak();
        return Found.RECORD;
      }
      position++;
    }
  }

  private Found plainField() throws IOException {
    int from = position;
    do {
      position = endOfPlain(position);
    } while (position == filled && available(position));
    add(from, position, false);
    return position < filled || ended ? Found.RECORD : Found.TOO_LONG;
  }

  private int endOfPlain(int from) {
    char[] text = buffer;
    int at = from;
    int limit = filled;
    char separator = delimiter;
    while (at < limit) {
      char c = text[at];
      if (c == separator || c == '\n' || c == '\r') {
        return at;
      }
      at++;
    }
    return at;
  }

  private Found quotedField() throws IOException {
    position++;
    int from = position;
    boolean doubled = false;
    while (true) {
      if (!available(position)) {
        return ended ? Found.BROKEN_QUOTE : Found.TOO_LONG;
      }
      char c = buffer[position++];
      if (c == '"') {
        if (!available(position) || buffer[position] != '"') {
          add(from, position - 1, doubled);
          return endsHere() ? Found.RECORD : Found.BROKEN_QUOTE;
        }
        doubled = true;
        position++;
      } else if (c == '\n' || (c == '\r' && !isLineFeed(position))) {
        nextLine++;
      }
    }
  }

  private boolean endsHere() throws IOException {
    if (!available(position)) {
      return ended;
    }
    char c = buffer[position];
    return c == delimiter || c == '\n' || c == '\r';
  }

  private boolean isLineFeed(int at) throws IOException {
    return available(at) && buffer[at] == '\n';
  }

  private void skipLineBreak() throws IOException {
    if (!available(position)) {
      return;
    }
    boolean windows = buffer[position] == '\r' && isLineFeed(position + 1);
    position += windows ? 2 : 1;
    nextLine++;
  }

  private void add(int from, int to, boolean doubled) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      escaped = Arrays.copyOf(escaped, count * 2);
    }
    starts[count] = from;
    ends[count] = to;
    escaped[count++] = doubled;
  }

  // Reading goes on behind the first line of what could not be read.
  private Found giveUp(Found found) throws IOException {
    nextLine = line;
    position = start;
    count = 0;
    while (true) {
      while (position < filled && buffer[position] != '\n' && buffer[position] != '\r') {
        position++;
      }
      end = position;
      if (position < filled || ended) {
        skipLineBreak();
        return found;
      }
      // Only the beginning of so long a line is of use to anyone.
      position = Math.min(position, start + KEPT_OF_TOO_LONG);
      filled = position;
      if (reader instanceof SkippingReader lines) {
        lines.skipToLineBreak();
      }
      load();
    }
  }

  /** Whether there is a character at this place. Places stay what they are within a record. */
  private boolean available(int at) throws IOException {
    return at < filled || more(at);
  }

  private boolean more(int at) throws IOException {
    while (at >= filled && !ended && filled - start < longest) {
      load();
    }
    return at < filled;
  }

  private void makeRoom() {
    if (position > buffer.length / 2) {
      System.arraycopy(buffer, position, buffer, 0, filled - position);
      filled -= position;
      position = 0;
    }
  }

  private void load() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, filled, buffer.length - filled);
    ended = read < 0;
    for (int at = filled; at < filled + read; at++) {
      suspicious |= buffer[at] == 0 || buffer[at] == TextReader.DAMAGED;
    }
    filled += Math.max(read, 0);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
