package throughline.engine.journey;

import java.util.EnumSet;
import java.util.Set;
import throughline.engine.statistics.GroupedSamples;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The distinct sequences of steps, how many journeys took each, and how long those lasted: the sum
 * of the waits from each interaction to the next.
 */
public record Variants(Dimension step, Waiting waiting)
    implements Learning<Variants.SoFar, JourneyVariants> {

  public Variants(Dimension step) {
    this(step, Waiting.CALENDAR_TIME);
  }

  @Override
  public Set<Dimension> dimensions() {
    return waiting.asksForUnits() ? EnumSet.of(step, Dimension.DEPARTMENT) : EnumSet.of(step);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The variants met so far. */
  public static final class SoFar implements Gathering<SoFar, JourneyVariants> {
    private static final long serialVersionUID = 1;

    private final Variants asked;
    private final Sequences sequences = new Sequences();
    private final GroupedSamples durations = new GroupedSamples();
    private final Heads heads = new Heads();
    private int[] codes = new int[64];

    SoFar(Variants asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      int size = journey.size();
      codes = codes.length < size ? new int[size * 2] : codes;
      for (int i = 0; i < size; i++) {
        codes[i] = journey.code(asked.step, i);
      }
      int variant = sequences.number(codes, 0, size);
      durations.add(variant, lasted(journey));
      heads.next(journey);
      heads.meet(variant);
    }

    private long lasted(Timeline journey) {
      if (!asked.waiting.asksForUnits()) {
        return asked.waiting.throughout(journey);
      }
      long lasted = 0;
      for (int i = 1; i < journey.size(); i++) {
        lasted += asked.waiting.between(journey, i - 1, i, journey.code(Dimension.DEPARTMENT, i));
      }
      return lasted;
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
