package throughline.lake.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file of any format. What breaks the whole file becomes its last row. */
final class FileRows implements Rows {
  private final String file;
  private final FileFormat format;
  private final Records records;
  private @Nullable Fault breaking;
  private boolean broken;

  FileRows(String file, FileFormat format, Records records) {
    this.file = file;
    this.format = format;
    this.records = records;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public FileFormat format() {
    return format;
  }

  @Override
  public List<String> notes() {
    return records.notes();
  }

  @Override
  public List<String> columns() {
    return records.header().names();
  }

  @Override
  public boolean fixed() {
    return format == FileFormat.CSV || format == FileFormat.PARQUET;
  }

  @Override
  public int column(String name) {
    return records.header().find(name);
  }

  @Override
  public boolean next() {
    if (broken) {
      breaking = null;
      return false;
    }
    try {
      return records.advance();
    } catch (UnreadableFile e) {
      broken = true;
      breaking = e.fault().atLine(records.line());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("The file (%s) cannot be read on.".formatted(file), e);
    }
  }

  @Override
  public long line() {
    return records.line();
  }

  @Override
  public @Nullable Fault fault() {
    return broken ? breaking : records.fault();
  }

  @Override
  public @Nullable String value(int column) {
    return broken || column < 0 ? null : records.value(column);
  }

  @Override
  public Row row() {
    return broken ? Row.of(Map.of()).at(line()) : records.row();
  }

  @Override
  public String content() {
    return broken ? "" : records.content();
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The file (%s) cannot be closed.".formatted(file), e);
    }
  }
}
