package throughline.lake;

import java.io.Serializable;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.engine.timeline.Timelines;

/**
 * Timelines in one version of the lake, learned from by threads that each read a bucket at a time.
 * Whoever makes them pins the version for as long as they are used.
 */
public final class LakeTimelines implements Timelines {
  private final LakeDatabase database;
  private final LakeVersion version;
  private final Moves moves;
  private final Dictionaries dictionaries;
  private final int threads;
  private final Mask mask;
  private final Recoding recoding;

  /**
   * @param moves where records went after {@link LakeVersion#oldestIdentityVersion}
   */
  public LakeTimelines(
      LakeDatabase database,
      LakeVersion version,
      Moves moves,
      Dictionaries dictionaries,
      int threads) {
    this(database, version, moves, dictionaries, threads, Mask.NONE, Recoding.NONE);
  }

  private LakeTimelines(
      LakeDatabase database,
      LakeVersion version,
      Moves moves,
      Dictionaries dictionaries,
      int threads,
      Mask mask,
      Recoding recoding) {
    if (threads < 1) {
      throw new IllegalArgumentException("The threads (%s) must be 1 or more.".formatted(threads));
    }
    this.database = database;
    this.version = version;
    this.moves = moves;
    this.dictionaries = dictionaries;
    this.threads = threads;
    this.mask = mask;
    this.recoding = recoding;
  }

  /** The same timelines without those of some customers. */
  public LakeTimelines hiding(Mask hidden) {
    return new LakeTimelines(database, version, moves, dictionaries, threads, hidden, recoding);
  }

  /** The same timelines with some departments read as others. */
  public LakeTimelines reading(Recoding other) {
    return new LakeTimelines(database, version, moves, dictionaries, threads, mask, other);
  }

  @Override
  public Dictionaries dictionaries() {
    return dictionaries;
  }

  @Override
  public <A extends Serializable, R> R learn(TimelineAnalysis<A, R> analysis, Scope scope) {
    return analysis
        .finisher()
        .apply(
            new Lesson<>(database, version, moves, analysis, scope, recoding).learn(threads, mask));
  }
}
