package throughline.lake.mapping;

import java.util.List;
import java.util.Map;
import throughline.lake.format.FaultCode;
import throughline.lake.format.FileFormat;
import throughline.lake.format.InputFile;
import throughline.lake.format.ReadingLimits;

/**
 * What would become of files under a mapping, found out without importing anything.
 *
 * @param errors what stands in the way; an import would be refused
 * @param files every file that is read, once for each mapping that reads it
 * @param faults why rows would go into quarantine, most frequent first
 * @param rows the first rows as they would become
 * @param touchpoints how many interactions each touchpoint would have, most frequent first
 * @param departments how many interactions each department would have, most frequent first
 * @param ignoredFiles files that no mapping reads or joins
 * @param warnings what is possible but probably not meant, a sentence each
 */
public record MappingCheck(
    List<FileFault> errors,
    List<FileCheck> files,
    List<FaultCount> faults,
    List<MappedGivenRow> rows,
    Map<String, Long> touchpoints,
    Map<String, Long> departments,
    List<String> ignoredFiles,
    List<String> warnings) {

  /**
   * What was found in one file.
   *
   * @param rows the rows that were read or should have been
   * @param faulty those that would go into quarantine
   */
  public record FileCheck(
      String file,
      String source,
      FileFormat format,
      List<String> notes,
      List<String> columns,
      long rows,
      long faulty,
      long records,
      long interactions,
      long aliases,
      long accounts) {}

  /** How often a fault occurs, with its first places as sentences. */
  public record FaultCount(FaultCode code, long rows, List<FileFault> first) {}

  /** A row beside what it would become. */
  public record MappedGivenRow(GivenRow given, MappedRow mapped) {}

  /**
   * How much a check looks at.
   *
   * @param rowsOfFile after how many rows of a file it stops
   * @param shownRows how many rows of a file it shows
   */
  public record Extent(long rowsOfFile, int shownRows) {
    /** Every row of every file. */
    public static final Extent ALL = new Extent(Long.MAX_VALUE, 10);

    /** The beginning of every file, for a quick look. */
    public static final Extent BEGINNING = new Extent(1_000, 20);
  }

  /** Checks files under mappings. */
  public static MappingCheck of(Mappings mappings, List<InputFile> files, Extent extent) {
    return new Checking(MappedFiles.of(mappings, files, ReadingLimits.USUAL), extent).result();
  }

  /** Whether an import would read every row. */
  public boolean isClean() {
    return errors.isEmpty() && faults.isEmpty();
  }

  public long interactions() {
    return files.stream().mapToLong(FileCheck::interactions).sum();
  }

  public long faultyRows() {
    return files.stream().mapToLong(FileCheck::faulty).sum();
  }
}
