package throughline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.Extents;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.Timelines;
import throughline.lake.LakeFilling;
import throughline.lake.LakeRow;
import throughline.lake.LakeVersion;

/** Writes timelines of this process as a lake folder, interaction by interaction. */
record LakeCopy(LakeFilling filling, Set<Dimension> known)
    implements Learning<LakeCopy.SoFar, Long> {
  private static final long MEMORY = 512L << 20;

  /** Writes a log as a lake; only the dimensions that it knows have columns. */
  static Path write(EventLog log, Path folder) {
    Timelines timelines = log.timelines();
    long rows = timelines.learn(new Extents(), Scope.ALL).sizes().sum();
    try (LakeFilling filling =
        new LakeFilling(folder, MEMORY, LakeVersion.bucketsFor(rows), LakeFilling.ROWS_A_DELTA)) {
      timelines.learn(new LakeCopy(filling, log.known()), Scope.ALL);
      filling.finish(timelines.dictionaries());
    }
    return folder;
  }

  @Override
  public Set<Dimension> dimensions() {
    return known;
  }

  @Override
  public SoFar start() {
    return new SoFar(filling, List.copyOf(known));
  }

  /** What was copied so far; it knows where to, so it stays in this process. */
  static final class SoFar implements Gathering<SoFar, Long> {
    private static final long serialVersionUID = 1;

    private final transient @Nullable LakeFilling filling;
    private final List<Dimension> known;
    private long copied;

    SoFar(LakeFilling filling, List<Dimension> known) {
      this.filling = filling;
      this.known = known;
    }

    @Override
    public void add(Timeline timeline) {
      LakeFilling into = Objects.requireNonNull(filling, "it was not sent elsewhere");
      // Threads share the one that writes.
      synchronized (into) {
        for (int i = 0; i < timeline.size(); i++) {
          into.add(row(timeline, i));
        }
      }
      copied += timeline.size();
    }

    /** The place in the timeline keeps the order that the log had. */
    private LakeRow row(Timeline timeline, int i) {
      int[] codes = new int[Dimension.values().length];
      for (Dimension dimension : known) {
        codes[dimension.ordinal()] = timeline.code(dimension, i);
      }
      return new LakeRow(
          timeline.customer(),
          timeline.customer(),
          timeline.time(i),
          timeline.hasStart(i) ? timeline.start(i) : Columns.NO_START,
          timeline.concern(i),
          i,
          i,
          codes);
    }

    @Override
    public SoFar join(SoFar other) {
      copied += other.copied;
      return this;
    }

    @Override
    public Long result() {
      return copied;
    }
  }
}
