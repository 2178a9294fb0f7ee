package throughline.lake.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's bytes, unpacked where they are gzip, and never more than the limits allow. */
final class UnpackedStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;
  // Below this size a file is taken whatever its ratio: a short file of equal rows packs well.
  private static final long ALWAYS_TAKEN = 64L << 20;

  private final Counting packed;
  private final boolean gzip;
  private final ReadingLimits limits;
  private long read;

  private UnpackedStream(InputStream in, Counting packed, boolean gzip, ReadingLimits limits) {
    super(in);
    this.packed = packed;
    this.gzip = gzip;
    this.limits = limits;
  }

  static UnpackedStream of(InputFile file, ReadingLimits limits) throws IOException {
    Counting packed = new Counting(new BufferedInputStream(file.content().open(), BUFFER));
    try {
      boolean gzip = startsLikeGzip(packed.in());
      InputStream bytes = gzip ? gunzip(packed) : packed;
      return new UnpackedStream(new BufferedInputStream(bytes, BUFFER), packed, gzip, limits);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  private static InputStream gunzip(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, BUFFER);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private static boolean startsLikeGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  boolean gzip() {
    return gzip;
  }

  /** The first bytes, which are read again afterwards. */
  byte[] peek(int count) throws IOException {
    super.mark(count);
    byte[] first = in.readNBytes(count);
    super.reset();
    return first;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = in.read(buffer, offset, length);
      return count < 0 ? count : counted(count);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private int counted(int count) throws UnreadableFile {
    read += count;
    if (read > limits.bytes()) {
      throw new UnreadableFile(
          FaultCode.FILE_TOO_LARGE,
          "The file is larger than %,d bytes, unpacked.".formatted(limits.bytes()));
    }
    if (gzip && read > ALWAYS_TAKEN && read / limits.gzipRatio() > packed.count) {
      throw new UnreadableFile(
          FaultCode.FILE_TOO_LARGE,
          "The file unpacks to more than %d times its size.".formatted(limits.gzipRatio()));
    }
    return count;
  }

  private static UnreadableFile broken(IOException e) {
    return new UnreadableFile(
        FaultCode.FILE_BROKEN,
        "The gzip data is damaged (%s).".formatted(Fault.shown(String.valueOf(e.getMessage()))));
  }

  /** Counts the bytes that were taken from a file. */
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    InputStream in() {
      return in;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int taken = in.read(buffer, offset, length);
      count += Math.max(taken, 0);
      return taken;
    }
  }
}
