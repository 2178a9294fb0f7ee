package throughline.lake;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineAnalysis;

/** One analysis of one version of the lake: what the threads share while they learn. */
final class Lesson<A extends Serializable> {
  private final LakeDatabase database;
  private final LakeVersion version;
  private final Moves moves;
  private final TimelineAnalysis<A, ?> analysis;
  private final Scope scope;
  private final Reading reading;
  private final AtomicInteger next = new AtomicInteger();

  Lesson(
      LakeDatabase database,
      LakeVersion version,
      Moves moves,
      TimelineAnalysis<A, ?> analysis,
      Scope scope,
      Recoding recoding) {
    this.database = database;
    this.version = version;
    this.moves = moves;
    this.analysis = analysis;
    this.scope = scope;
    reading = Reading.of(analysis, scope, version.needsMerging(), recoding);
  }

  /** What all threads learn from the timelines that a mask does not hide. */
  A learn(int threads, Mask mask) {
    List<FreshDelta> fresh = fresh();
    int workers = Math.min(threads, version.buckets());
    return Workers.together(workers, worker -> gather(fresh, mask)).stream()
        .reduce(analysis.combiner())
        .orElseThrow();
  }

  private List<FreshDelta> fresh() {
    List<FreshDelta> fresh = new ArrayList<>();
    try {
      for (LakeFile file : version.fresh()) {
        String query = reading.from(List.of(location(file)));
        fresh.add(FreshDelta.read(database.connect(), query, reading, version.buckets()));
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return fresh;
  }

  /** What one thread learns: it takes the moved customers, or a bucket, as long as one is left. */
  private A gather(List<FreshDelta> fresh, Mask mask) {
    A gathered = analysis.supplier().get();
    BiConsumer<A, Timeline> accumulator = analysis.accumulator();
    Consumer<Timeline> viewer = timeline -> accumulator.accept(gathered, timeline);
    Consumer<Timeline> seeing = mask.isEmpty() ? viewer : without(mask, viewer);
    try {
      int first = moves.isEmpty() ? 0 : -1;
      for (int bucket = next(first); bucket < version.buckets(); bucket = next(first)) {
        if (bucket < 0) {
          regroup(seeing);
        } else {
          scan(bucket, fresh, seeing);
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return gathered;
  }

  private static Consumer<Timeline> without(Mask mask, Consumer<Timeline> viewer) {
    return timeline -> {
      if (!mask.hides(timeline.customer())) {
        viewer.accept(timeline);
      }
    };
  }

  private int next(int first) {
    return first + next.getAndIncrement();
  }

  private void scan(int bucket, List<FreshDelta> fresh, Consumer<Timeline> viewer)
      throws SQLException {
    Consumer<Timeline> settled =
        moves.isEmpty()
            ? viewer
            : timeline -> {
              if (!moves.affects(timeline.customer())) {
                viewer.accept(timeline);
              }
            };
    try (Rows rows = rows(bucket, fresh)) {
      show(rows, settled);
    }
  }

  private void show(Rows rows, Consumer<Timeline> viewer) throws SQLException {
    while (rows.refill()) {
      Window window = rows.window();
      window.block().columns().show(window.from(), window.to(), scope, viewer);
      window.taken(window.to());
    }
  }

  private Rows rows(int bucket, List<FreshDelta> fresh) throws SQLException {
    List<Rows> all = new ArrayList<>();
    for (LakeFile file : version.ofBucket(bucket)) {
      all.add(new FileRows(database.connect(), reading.from(List.of(location(file))), reading));
    }
    fresh.forEach(delta -> all.add(delta.ofBucket(bucket)));
    return all.size() == 1 ? all.get(0) : new MergedRows(all, reading);
  }

  private void regroup(Consumer<Timeline> viewer) throws SQLException {
    List<String> files = version.files().stream().map(this::location).toList();
    if (files.isEmpty()) {
      return;
    }
    Connection connection = database.connect();
    Regrouping.prepare(connection, moves);
    String query = Regrouping.query(reading.unranked(), files);
    try (Rows rows = new FileRows(connection, query, reading.unranked())) {
      show(rows, viewer);
    }
  }

  private String location(LakeFile file) {
    return LakeDatabase.quoted(database.folder().resolve(file.path()));
  }

  private LakeException unreadable(SQLException e) {
    return new LakeException(
        "The version %s of the lake (%s) cannot be read."
            .formatted(version.number(), database.folder()),
        e);
  }
}
