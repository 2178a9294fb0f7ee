package throughline.engine.journey;

import java.util.EnumSet;
import java.util.Set;
import throughline.engine.statistics.GroupedSamples;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/** The distinct sequences of steps, how many journeys took each, and how long those lasted. */
public record Variants(Dimension step) implements Learning<Variants.SoFar, JourneyVariants> {

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(step);
  }

  @Override
  public SoFar start() {
    return new SoFar(step);
  }

  /** The variants met so far. */
  public static final class SoFar implements Gathering<SoFar, JourneyVariants> {
    private static final long serialVersionUID = 1;

    private final Dimension step;
    private final Sequences sequences = new Sequences();
    private final GroupedSamples durations = new GroupedSamples();
    private final Heads heads = new Heads();
    private int[] codes = new int[64];

    SoFar(Dimension step) {
      this.step = step;
    }

    @Override
    public void add(Timeline journey) {
      int size = journey.size();
      codes = codes.length < size ? new int[size * 2] : codes;
      for (int i = 0; i < size; i++) {
        codes[i] = journey.code(step, i);
      }
      int variant = sequences.number(codes, 0, size);
      durations.add(variant, journey.time(size - 1) - journey.time(0));
      heads.next(journey);
      heads.meet(variant);
    }

    @Override
    public SoFar join(SoFar other) {
      int[] here = sequences.numbers(other.sequences);
      durations.addAll(other.durations, here);
      heads.addAll(other.heads, here);
      return this;
    }

    @Override
    public JourneyVariants result() {
      return new JourneyVariants(sequences, durations.summaries(sequences.size()), heads);
    }
  }
}
