package throughline.lake.format;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks the pages of Parquet files in Java, and never a page that claims to be huge; packs those
 * of our own with what the JDK has.
 */
final class ParquetCodecs implements CompressionCodecFactory {
  private final int largestPage;

  ParquetCodecs(int largestPage) {
    this.largestPage = largestPage;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.GZIP) {
      throw new UnsupportedOperationException("Files are only packed as gzip.");
    }
    return new Packing();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Pages((packed, size) -> packed);
      case GZIP -> new Pages(ParquetCodecs::gunzip);
      case SNAPPY -> new Pages(with(new SnappyDecompressor()));
      case ZSTD -> new Pages(with(new ZstdDecompressor()));
      case LZ4_RAW -> new Pages(with(new Lz4Decompressor()));
      default ->
          throw new UnsupportedOperationException(
              "its compression (%s) is not known".formatted(codec));
    };
  }

  @Override
  public void release() {}

  private static final class Packing implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        bytes.writeAllTo(out);
      }
      return BytesInput.from(packed.toByteArray());
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.GZIP;
    }

    @Override
    public void release() {}
  }

  @FunctionalInterface
  private interface Unpacking {
    byte[] unpack(byte[] packed, int size) throws IOException;
  }

  private static byte[] gunzip(byte[] packed, int size) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(size);
    }
  }

  private static Unpacking with(Decompressor decompressor) {
    return (packed, size) -> {
      byte[] unpacked = new byte[size];
      int count = decompressor.decompress(packed, 0, packed.length, unpacked, 0, size);
      if (count != size) {
        throw new IOException("A page has %d bytes instead of %d.".formatted(count, size));
      }
      return unpacked;
    };
  }

  private final class Pages implements BytesInputDecompressor {
    private final Unpacking unpacking;

    Pages(Unpacking unpacking) {
      this.unpacking = unpacking;
    }

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      if (size < 0 || size > largestPage) {
        throw new UnreadableFile(
            FaultCode.FILE_TOO_LARGE, "A page is larger than %,d bytes.".formatted(largestPage));
      }
      return BytesInput.from(unpacking.unpack(bytes.toByteArray(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size)
        throws IOException {
      byte[] packed = new byte[packedSize];
      input.get(packed);
      output.put(decompress(BytesInput.from(packed), size).toByteArray());
    }

    @Override
    public void release() {}
  }
}
