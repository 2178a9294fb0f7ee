package throughline.lake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files of every format that is read here, told apart by their content. */
public final class Formats {
  private static final int FIRST_BYTES = 4_096;

  private Formats() {}

  /** The rows of a file, plain or gzip-compressed. */
  public static Rows open(InputFile file) {
    return open(file, ReadingLimits.USUAL);
  }

  /** The rows of a file within these limits. */
  public static Rows open(InputFile file, ReadingLimits limits) {
    try {
      return recognised(file, UnpackedStream.of(file, limits), limits);
    } catch (UnreadableFile e) {
      return refused(file, e.fault());
    } catch (IOException e) {
      return refused(file, Fault.at(0, FaultCode.FILE_MISSING, missing(e)));
    }
  }

  private static String missing(IOException e) {
    String message = e instanceof java.nio.file.NoSuchFileException ? "" : e.getMessage();
    return message == null || message.isEmpty()
        ? "The file is not there."
        : "The file cannot be opened: " + Fault.shown(message);
  }

  private static OcelObjects objects(InputFile file, ReadingLimits limits) throws IOException {
    Path path = file.content().path();
    if (path != null && !Files.isRegularFile(path)) {
      throw new UnreadableFile(
          FaultCode.FILE_MISSING,
          "A log in OCEL 2.0 is read twice, and what comes through a pipe comes once.");
    }
    return OcelObjects.of(file, limits);
  }

  private static Rows refused(InputFile file, Fault fault) {
    return new FileRows(file.name(), FileFormat.UNKNOWN, new NoRecords(fault));
  }

  private static Rows recognised(InputFile file, UnpackedStream bytes, ReadingLimits limits)
      throws IOException {
    try {
      FileFormat format = new Beginning(bytes.peek(FIRST_BYTES), file.name()).format();
      return new FileRows(file.name(), format, records(format, file, bytes, limits));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static Records records(
      FileFormat format, InputFile file, UnpackedStream bytes, ReadingLimits limits)
      throws IOException {
    return switch (format) {
      case CSV -> CsvRecords.of(bytes, limits);
      case JSON_LINES -> new JsonLinesRecords(bytes, limits);
      case OCEL -> new OcelRecords(bytes, objects(file, limits), limits);
      case XES -> new XesRecords(bytes, limits);
      case PARQUET -> ParquetRecords.of(bytes, bytes.gzip() ? null : file.content().path(), limits);
      case UNKNOWN -> throw new IllegalStateException("An unknown format is refused before.");
    };
  }
}
