package throughline.lake.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files that a test gives, and everything that was read from them. */
public final class GivenFile {
  private GivenFile() {}

  public static InputFile named(String name, String content) {
    return named(name, content, StandardCharsets.UTF_8);
  }

  public static InputFile named(String name, String content, Charset charset) {
    return named(name, content.getBytes(charset));
  }

  public static InputFile named(String name, byte[] content) {
    return new InputFile(name, () -> new ByteArrayInputStream(content));
  }

  public static InputFile csv(String content) {
    return named("given.csv", content);
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Everything that reading a file gave. */
  public record Reading(
      List<String> columns,
      List<Map<String, String>> rows,
      List<Fault> faults,
      List<String> notes) {

    public List<String> values(String column) {
      return rows.stream().map(row -> row.get(column)).toList();
    }

    public FaultCode onlyFault() {
      if (faults.size() != 1) {
        throw new AssertionError("There should be one fault: " + faults);
      }
      return faults.get(0).code();
    }
  }

  public static Reading read(InputFile file) {
    return read(file, ReadingLimits.USUAL);
  }

  public static Reading read(InputFile file, ReadingLimits limits) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    try (Rows all = Formats.open(file, limits)) {
      while (all.next()) {
        Fault fault = all.fault();
        if (fault == null) {
          rows.add(all.row().values());
        } else {
          faults.add(fault);
        }
      }
      return new Reading(all.columns(), rows, faults, all.notes());
    }
  }
}
