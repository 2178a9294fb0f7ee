package throughline.lake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Characters whose beginning can be looked at before they are read. */
final class SampledReader extends FilterReader implements SkippingReader {
  private static final int SAMPLE = 1 << 15;

  private final char[] sample = new char[SAMPLE];
  private final int size;
  private int given;

  SampledReader(Reader reader) throws IOException {
    super(reader);
    this.size = fill();
  }

  private int fill() throws IOException {
    int filled = 0;
    while (filled < SAMPLE) {
      int count = in.read(sample, filled, SAMPLE - filled);
      if (count < 0) {
        break;
      }
      filled += count;
    }
    return filled;
  }

  String sample() {
    return new String(sample, 0, size);
  }

  /** Whether the sample is everything there is. */
  boolean isWhole() {
    return size < SAMPLE;
  }

  @Override
  public void skipToLineBreak() throws IOException {
    if (given == size && in instanceof SkippingReader lines) {
      lines.skipToLineBreak();
    }
  }

  @Override
  public int read() throws IOException {
    return given < size ? sample[given++] : in.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (given == size) {
      return in.read(buffer, offset, length);
    }
    int count = Math.min(length, size - given);
    System.arraycopy(sample, given, buffer, offset, count);
    given += count;
    return count;
  }
}
