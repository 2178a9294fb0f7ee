package throughline.sources.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.sources.log.Receipt;

/**
 * What became of the rows of each file.
 *
 * @param unread a sentence for each file of which the mapping could not read some rows
 */
public record ImportSummary(
    Map<String, Receipt> files, List<String> unread, List<String> ignoredFiles) {

  public ImportSummary {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    unread = List.copyOf(unread);
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
    sentences.addAll(unread);
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
