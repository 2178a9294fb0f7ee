package throughline.lake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes Parquet in groups of rows, of which one is in memory at a time. */
final class ParquetRowWriter implements RowWriter {
  private static final long GROUP_BYTES = 4 << 20;
  private static final int PAGE_BYTES = 256 << 10;

  private final List<TypedColumn> columns;
  private final ParquetWriter<List<? extends @Nullable Object>> writer;

  ParquetRowWriter(OutputStream out, List<TypedColumn> columns) throws IOException {
    this.columns = List.copyOf(columns);
    writer =
        new Builder(new Stream(out), this.columns)
            .withCodecFactory(new ParquetCodecs(Integer.MAX_VALUE))
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withRowGroupSize(GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
            .build();
  }

  @Override
  public void row(List<? extends @Nullable Object> values) throws IOException {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row has %d values for %d columns.".formatted(values.size(), columns.size()));
    }
    writer.write(values);
  }

  /** Without it the file is none: what stands where is written last. */
  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder
      extends ParquetWriter.Builder<List<? extends @Nullable Object>, Builder> {
    private final List<TypedColumn> columns;

    Builder(OutputFile file, List<TypedColumn> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<? extends @Nullable Object>> getWriteSupport(
        Configuration configuration) {
      return new RowSupport(columns);
    }
  }

  /** A row as Parquet wants it: a field for each value that is there. */
  private static final class RowSupport extends WriteSupport<List<? extends @Nullable Object>> {
    private final List<TypedColumn> columns;
    private @Nullable RecordConsumer out;

    RowSupport(List<TypedColumn> columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      Type[] types = columns.stream().map(TypedColumn::type).toArray(Type[]::new);
      return new WriteContext(new MessageType("list", types), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(List<? extends @Nullable Object> values) {
      RecordConsumer consumer = Objects.requireNonNull(out);
      consumer.startMessage();
      for (int column = 0; column < values.size(); column++) {
        Object value = values.get(column);
        if (value != null) {
          TypedColumn typed = columns.get(column);
          consumer.startField(typed.name(), column);
          typed.kind().write(consumer, value);
          consumer.endField(typed.name(), column);
        }
      }
      consumer.endMessage();
    }
  }

  /** What is written to, which nobody ever goes back in. */
  private record Stream(OutputStream out) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new Counting(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counting extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      position += count;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
