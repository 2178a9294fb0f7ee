package throughline.engine.journey.designed;

import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;

/** Lays timelines beside a map, each way once; for several threads. */
final class Alongside {
  final CodedMap map;
  private final ThreadLocal<Alignments> alignments;
  private final ThreadLocal<Meanings> meanings;

  Alongside(CodedMap map) {
    this.map = map;
    ThreadLocal<Aligner> aligner = ThreadLocal.withInitial(() -> new Aligner(map));
    alignments = ThreadLocal.withInitial(() -> new Alignments(aligner.get()));
    meanings = ThreadLocal.withInitial(() -> aligner.get().meanings());
  }

  Set<Dimension> dimensions() {
    return map.dimensions();
  }

  Alignment of(Timeline journey) {
    return alignments.get().of(meanings.get().of(journey));
  }

  static long duration(Timeline journey) {
    return journey.time(journey.size() - 1) - journey.time(0);
  }
}
