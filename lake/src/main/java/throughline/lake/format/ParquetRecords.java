package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The records of a Parquet file. Parquet is read from its end, so a file that does not lie on disk
 * as it is gets a copy there.
 */
final class ParquetRecords implements Records {
  private static final long LARGEST_GROUP = 1L << 30;

  private final @Nullable Path copy;
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final ParquetValues values;
  private final Header header;
  private @Nullable RecordReader<Group> group;
  private long leftInGroup;
  private long row;
  private Map<String, @Nullable String> current = Map.of();

  private ParquetRecords(Path file, @Nullable Path copy, ReadingLimits limits) throws IOException {
    this.copy = copy;
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs(16 * limits.rowCharacters()))
            .build();
    this.reader = ParquetFileReader.open(new LocalInputFile(file), options);
    this.schema = reader.getFooter().getFileMetaData().getSchema();
    this.values = new ParquetValues(limits);
    this.header =
        new Header(
            schema.getFields().stream().filter(Type::isPrimitive).map(Type::getName).toList());
  }

  static ParquetRecords of(InputStream bytes, @Nullable Path path, ReadingLimits limits)
      throws IOException {
    try (bytes) {
      return path == null ? ofCopy(copied(bytes), limits) : opened(path, null, limits);
    }
  }

  private static ParquetRecords ofCopy(Path copy, ReadingLimits limits) throws IOException {
    try {
      return opened(copy, copy, limits);
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static ParquetRecords opened(Path file, @Nullable Path copy, ReadingLimits limits)
      throws IOException {
    try {
      return new ParquetRecords(file, copy, limits);
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static Path copied(InputStream bytes) throws IOException {
    Path copy = Files.createTempFile("throughline", ".parquet");
    Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  // The library answers damaged files with exceptions of many kinds.
  private static UnreadableFile broken(Exception e) {
    if (e instanceof UnreadableFile unreadable) {
      return unreadable;
    }
    if (e.getCause() instanceof UnreadableFile unreadable) {
      return unreadable;
    }
    String problem = Fault.shown(String.valueOf(e.getMessage()));
    return new UnreadableFile(
        FaultCode.FILE_BROKEN, "The Parquet data is damaged: %s.".formatted(problem));
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public boolean advance() throws IOException {
    try {
      while (leftInGroup == 0) {
        if (!nextGroup()) {
          return false;
        }
      }
      leftInGroup--;
      row++;
      current = values.of(Objects.requireNonNull(group).read());
      current.keySet().forEach(this::place);
      return true;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private void place(String column) {
    if (header.size() < ReadingLimits.USUAL.columns()) {
      header.place(column);
    }
  }

  private boolean nextGroup() throws IOException {
    List<BlockMetaData> groups = reader.getRowGroups();
    boolean tooLarge = groups.stream().anyMatch(one -> one.getCompressedSize() > LARGEST_GROUP);
    if (tooLarge) {
      throw new UnreadableFile(
          FaultCode.FILE_TOO_LARGE,
          "A row group is larger than %,d bytes.".formatted(LARGEST_GROUP));
    }
    PageReadStore pages = reader.readNextRowGroup();
    if (pages == null) {
      return false;
    }
    leftInGroup = pages.getRowCount();
    group =
        new ColumnIOFactory()
            .getColumnIO(schema)
            .getRecordReader(pages, new GroupRecordConverter(schema));
    return true;
  }

  @Override
  public long line() {
    return row;
  }

  @Override
  public @Nullable Fault fault() {
    for (Map.Entry<String, @Nullable String> entry : current.entrySet()) {
      String value = entry.getValue();
      if (value != null && value.indexOf(0) >= 0) {
        String reason = "The value of the column (%s) holds a NUL character.";
        String column = entry.getKey();
        return Fault.in(
            column, row, FaultCode.VALUE_HAS_NUL, reason.formatted(Fault.shown(column)));
      }
    }
    return null;
  }

  @Override
  public @Nullable String value(int column) {
    return current.get(header.name(column));
  }

  @Override
  public Row row() {
    return Row.of(current).at(row);
  }

  @Override
  public String content() {
    return JsonRow.write(row());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    if (copy != null) {
      Files.deleteIfExists(copy);
    }
  }
}
