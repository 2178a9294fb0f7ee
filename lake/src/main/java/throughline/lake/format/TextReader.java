package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Characters of a file whose character set nobody told. A byte order mark decides; without one it
 * is UTF-8 until the first byte that is not. If all before was plain ASCII, the file is
 * Windows-1252 from there on, which contradicts nothing read so far; otherwise single bytes are
 * damaged and become U+FFFD.
 */
final class TextReader extends Reader implements SkippingReader {
  static final char DAMAGED = '\uFFFD';
  private static final int BUFFER = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private Charset charset;
  private CharsetDecoder decoder;
  private boolean onlyAscii = true;
  private boolean damaged;
  private boolean ended;
  private int pending = -1;

  TextReader(InputStream in) throws IOException {
    this.in = in;
    fill();
    charset = afterMark();
    decoder = charset.newDecoder();
  }

  private Charset afterMark() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private boolean startsWith(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xff) != mark[i]) {
        return false;
      }
    }
    bytes.position(mark.length);
    return true;
  }

  /** The character set as known by now; it is sure at the end of the file. */
  Charset charset() {
    return charset;
  }

  /** Whether bytes were met that are no text in this character set. */
  boolean damaged() {
    return damaged;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 1) {
      return readOne(buffer, offset);
    }
    if (pending >= 0) {
      buffer[offset] = (char) pending;
      pending = -1;
      return 1;
    }
    return decoded(CharBuffer.wrap(buffer, offset, length));
  }

  // A character outside the basic plane needs two places, so one place alone is never decoded into.
  private int readOne(char[] buffer, int offset) throws IOException {
    char[] two = new char[2];
    int count = read(two, 0, 2);
    if (count < 1) {
      return count;
    }
    buffer[offset] = two[0];
    pending = count == 2 ? two[1] : -1;
    return 1;
  }

  private int decoded(CharBuffer target) throws IOException {
    int start = target.position();
    while (target.position() == start) {
      if (!bytes.hasRemaining() && ended) {
        return -1;
      }
      decode(target);
    }
    return target.position() - start;
  }

  private void decode(CharBuffer target) throws IOException {
    int from = bytes.position();
    CoderResult result = decoder.decode(bytes, target, ended);
    noteAscii(from);
    if (result.isError()) {
      repair(result, target);
    } else if (result.isUnderflow() && !ended) {
      fill();
    }
  }

  private void noteAscii(int from) {
    for (int i = from; onlyAscii && i < bytes.position(); i++) {
      onlyAscii = bytes.get(i) >= 0;
    }
  }

  private void repair(CoderResult error, CharBuffer target) {
    if (charset == StandardCharsets.UTF_8 && onlyAscii) {
      charset = WINDOWS;
      decoder = charset.newDecoder();
      return;
    }
    if (!target.hasRemaining()) {
      decoder.reset();
      return;
    }
    if (charset == WINDOWS) {
      // The five bytes that Windows-1252 leaves open are control characters, as on the web.
      target.put((char) (bytes.get() & 0xff));
      return;
    }
    bytes.position(Math.min(bytes.limit(), bytes.position() + error.length()));
    target.put(DAMAGED);
    damaged = true;
    decoder.reset();
  }

  /** Line breaks are found among the bytes, wherever no other character holds their bytes. */
  @Override
  public void skipToLineBreak() throws IOException {
    boolean bytesAreTold = charset == StandardCharsets.UTF_8 || charset == WINDOWS;
    if (!bytesAreTold || isLineBreak(pending)) {
      return;
    }
    pending = -1;
    decoder.reset();
    while (!isAtLineBreak() && !ended) {
      fill();
    }
  }

  private boolean isAtLineBreak() {
    byte[] array = bytes.array();
    int limit = bytes.limit();
    int at = bytes.position();
    while (at < limit && !isLineBreak(array[at])) {
      at++;
    }
    bytes.position(at);
    return at < limit;
  }

  private static boolean isLineBreak(int character) {
    return character == '\n' || character == '\r';
  }

  private void fill() throws IOException {
    bytes.compact();
    while (bytes.hasRemaining() && !ended) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0));
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
