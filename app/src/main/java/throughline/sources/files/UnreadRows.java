package throughline.sources.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.lake.format.Fault;
import throughline.lake.mapping.GivenRow;

/**
 * The rows of files that are whole and yet say something their mapping cannot read. They go into
 * the log, where a better mapping reads them, and wait in the quarantine until then. What the rows
 * say is told there and not here: it may be about people, and jobs keep these sentences.
 */
final class UnreadRows {

  private record OfFile(long rows, Fault first) {
    OfFile plus(OfFile other) {
      return new OfFile(rows + other.rows, first);
    }
  }

  private final Map<String, OfFile> files = new LinkedHashMap<>();

  void note(GivenRow row) {
    if (row.fault() != null) {
      return;
    }
    List<Fault> faults = row.mapping().read(row.row()).faults();
    if (!faults.isEmpty()) {
      Fault first = faults.get(0).atLine(row.line());
      files.merge(row.file(), new OfFile(1, first), OfFile::plus);
    }
  }

  List<String> sentences() {
    return files.entrySet().stream()
        .map(entry -> sentence(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String sentence(String file, OfFile unread) {
    Fault first = unread.first();
    return "%s: %,d of them wait in quarantine, because the mapping cannot read them, the first in line %d%s (%s). %s"
        .formatted(
            file,
            unread.rows(),
            first.line(),
            first.column() == null ? "" : ", column " + first.column(),
            first.code(),
            first.code().next());
  }
}
