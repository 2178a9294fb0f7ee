package throughline.sources.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.sources.log.Receipt;

/** What became of the rows of each file. */
public record ImportSummary(Map<String, Receipt> files, List<String> ignoredFiles) {

  public ImportSummary {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    ignoredFiles = List.copyOf(ignoredFiles);
  }

  public Receipt sum() {
    return files.values().stream().reduce(Receipt.NOTHING, Receipt::plus);
  }

  /** A sentence for each file. */
  public List<String> sentences() {
    List<String> sentences =
        files.entrySet().stream()
            .map(entry -> sentence(entry.getKey(), entry.getValue()))
            .collect(Collectors.toList());
    ignoredFiles.forEach(file -> sentences.add(file + ": ignored, no mapping means it."));
    return sentences;
  }

  private static String sentence(String file, Receipt receipt) {
    return "%s: %,d received, %,d stored, %,d duplicate, %,d quarantined."
        .formatted(
            file,
            receipt.received(),
            receipt.stored(),
            receipt.duplicates(),
            receipt.quarantined());
  }
}
