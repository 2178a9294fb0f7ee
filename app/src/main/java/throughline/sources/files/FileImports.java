package throughline.sources.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import throughline.lake.format.InputFile;
import throughline.lake.mapping.FileFault;
import throughline.lake.mapping.GivenRow;
import throughline.lake.mapping.MappedFiles;
import throughline.lake.mapping.Mapping;
import throughline.lake.mapping.Mappings;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.sources.SourceId;
import throughline.sources.SourceKind;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;
import throughline.sources.administration.AdministeringSources;
import throughline.sources.administration.MappingVersions;
import throughline.sources.log.IntakeLog;
import throughline.sources.log.Item;
import throughline.sources.log.Overloaded;
import throughline.sources.log.Receipt;

/** Taking in the rows of files under a mapping. */
@Component
@ForCommands
public class FileImports {

  /** Told how many rows have been taken in so far. */
  @FunctionalInterface
  public interface Progress {
    void rows(long read);
  }

  private static final int BATCH = 2_000;
  private static final int BATCHES_UNDER_WAY = 3;
  private static final long PAUSE_MILLIS = 20;

  private final Sources sources;
  private final AdministeringSources administering;
  private final MappingVersions versions;
  private final IntakeLog log;
  private final Clock clock;

  FileImports(
      Sources sources,
      AdministeringSources administering,
      MappingVersions versions,
      IntakeLog log,
      Clock clock) {
    this.sources = sources;
    this.administering = administering;
    this.versions = versions;
    this.log = log;
    this.clock = clock;
  }

  /** Makes the sources that a mapping speaks of, where they are new, and gives them the mapping. */
  List<SourceId> prepare(List<SourceMapping> mappings) {
    List<SourceId> ids = new ArrayList<>();
    for (SourceMapping mapping : mappings) {
      SourceId id =
          sources
              .findSource(mapping.source())
              .map(SourceSummary::id)
              .orElseGet(() -> administering.create(mapping.source(), null, SourceKind.FILES));
      versions.put(id, mapping.yaml(), "Given with files.");
      ids.add(id);
    }
    return ids;
  }

  /** Takes in all rows of the files; refuses, before anything is taken in, what cannot be read. */
  public ImportSummary take(String yaml, List<InputFile> files, Progress progress)
      throws IOException {
    List<SourceMapping> mappings = SourceMapping.of(yaml);
    MappedFiles mapped = readable(mappings, files);
    List<SourceId> ids = prepare(mappings);
    Map<String, FileItems.Known> known = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      known.put(mappings.get(i).source(), new FileItems.Known(mappings.get(i), ids.get(i)));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Taking taking = new Taking(new FileItems(known, files, now), progress);
    mapped.rows(taking::take);
    return taking.finish(mapped.ignoredFiles());
  }

  /** The files under their mappings, or a refusal that says what stands in the way. */
  static MappedFiles readable(List<SourceMapping> mappings, List<InputFile> files) {
    List<Mapping> all = mappings.stream().flatMap(part -> part.mappings().stream()).toList();
    MappedFiles mapped = MappedFiles.of(new Mappings(all), files);
    if (!mapped.faults().isEmpty()) {
      FileFault first = mapped.faults().get(0);
      throw Refusal.invalid(first.said(), first.fault().next()).about(first.file());
    }
    return mapped;
  }

  private record UnderWay(String file, CompletableFuture<Receipt> receipt) {}

  /** One import while it runs: a few batches on their way, never more. */
  private final class Taking {
    private final FileItems items;
    private final Progress progress;
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();
    private final UnreadRows unread = new UnreadRows();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private final List<Item> batch = new ArrayList<>();
    private String file = "";
    private long read;

    Taking(FileItems items, Progress progress) {
      this.items = items;
      this.progress = progress;
    }

    boolean take(GivenRow row) {
      if (batch.size() == BATCH || !row.file().equals(file)) {
        send();
      }
      file = row.file();
      batch.add(items.item(row));
      unread.note(row);
      return true;
    }

    private void send() {
      if (batch.isEmpty()) {
        return;
      }
      if (underWay.size() == BATCHES_UNDER_WAY) {
        await();
      }
      underWay.add(new UnderWay(file, append(List.copyOf(batch))));
      read += batch.size();
      batch.clear();
      progress.rows(read);
    }

    /** Unlike a client, a file can wait until there is room again. */
    private CompletableFuture<Receipt> append(List<Item> some) {
      while (true) {
        try {
          return log.append(some);
        } catch (Overloaded e) {
          pause();
        }
      }
    }

    private void await() {
      UnderWay first = underWay.remove();
      receipts.merge(first.file(), first.receipt().join(), Receipt::plus);
    }

    ImportSummary finish(List<String> ignored) {
      send();
      while (!underWay.isEmpty()) {
        await();
      }
      return new ImportSummary(receipts, unread.sentences(), ignored);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The import was interrupted.", e);
    }
  }
}
