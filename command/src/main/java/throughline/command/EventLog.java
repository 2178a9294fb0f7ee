package throughline.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timelines;
import throughline.lake.LakeFolder;

/**
 * What was read of the logs.
 *
 * @param known the dimensions of which at least one event has a value
 * @param hasCustomers whether any case names a customer
 * @param topicColumn the name of the column that says what a case is about, or null
 * @param caseType what a case is where the logs are object-centric, else null
 * @param closing gives back what the timelines hold open
 */
record EventLog(
    Timelines timelines,
    Set<Dimension> known,
    boolean hasCustomers,
    @Nullable String topicColumn,
    @Nullable CaseType caseType,
    Runnable closing)
    implements AutoCloseable {
  private static final long LAKE_MEMORY = 512L << 20;

  EventLog {
    known = Set.copyOf(known);
  }

  /** The log in a folder that is a lake. */
  static EventLog ofLake(Path folder, int threads) {
    LakeFolder lake = LakeFolder.open(folder, LAKE_MEMORY);
    Timelines timelines = lake.timelines(threads);
    Set<Dimension> known =
        Arrays.stream(Dimension.values())
            .filter(dimension -> timelines.dictionaries().of(dimension).size() > 0)
            .collect(Collectors.toUnmodifiableSet());
    String topic = known.contains(Dimension.TOPIC) ? "topic" : null;
    return new EventLog(timelines, known, true, topic, null, lake::close);
  }

  @Override
  public void close() {
    closing.run();
  }
}
