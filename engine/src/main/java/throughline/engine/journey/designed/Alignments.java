package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.List;
import throughline.engine.journey.Sequences;

/** Alignments that are found once for all journeys that mean the same in a map. */
final class Alignments {
  private final Aligner aligner;
  private final Sequences journeys = new Sequences();
  private final List<Alignment> found = new ArrayList<>();

  Alignments(Aligner aligner) {
    this.aligner = aligner;
  }

  Alignment of(int[] journey) {
    int number = journeys.number(journey, 0, journey.length);
    if (number == found.size()) {
      found.add(aligner.align(journey));
    }
    return found.get(number);
  }
}
