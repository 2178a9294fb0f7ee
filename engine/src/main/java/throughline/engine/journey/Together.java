package throughline.engine.journey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineAnalysis;

/**
 * Several analyses in one pass over the timelines. Each {@link #add} gives the key to its answer.
 */
public final class Together implements TimelineAnalysis<Serializable[], Together.Answers> {
  private static final long serialVersionUID = 1;

  private final ArrayList<TimelineAnalysis<Serializable, ?>> analyses = new ArrayList<>();

  /** The key to one analysis's answer. */
  public record Part<R>(int index) implements Serializable {}

  /** What all of them learned. */
  public static final class Answers {
    private final List<Object> all;

    private Answers(List<Object> all) {
      this.all = all;
    }

    @SuppressWarnings("unchecked") // A part is made only by the add that knows its answer's type.
    public <R> R of(Part<R> part) {
      return (R) all.get(part.index());
    }
  }

  @SuppressWarnings("unchecked") // What an analysis gathers is only ever given back to itself.
  public <A extends Serializable, R> Part<R> add(TimelineAnalysis<A, R> analysis) {
    analyses.add((TimelineAnalysis<Serializable, ?>) analysis);
    return new Part<>(analyses.size() - 1);
  }

  @Override
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    analyses.forEach(analysis -> all.addAll(analysis.dimensions()));
    return all;
  }

  @Override
  public Supplier<Serializable[]> supplier() {
    return () ->
        analyses.stream().map(analysis -> analysis.supplier().get()).toArray(Serializable[]::new);
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of parameterised types.
  public BiConsumer<Serializable[], Timeline> accumulator() {
    BiConsumer<Serializable, Timeline>[] adds =
        analyses.stream().map(TimelineAnalysis::accumulator).toArray(BiConsumer[]::new);
    return (gathered, timeline) -> {
      for (int i = 0; i < adds.length; i++) {
        adds[i].accept(gathered[i], timeline);
      }
    };
  }

  @Override
  public BinaryOperator<Serializable[]> combiner() {
    return (one, other) -> {
      Serializable[] both = new Serializable[one.length];
      for (int i = 0; i < one.length; i++) {
        both[i] = analyses.get(i).combiner().apply(one[i], other[i]);
      }
      return both;
    };
  }

  @Override
  public Function<Serializable[], Answers> finisher() {
    return gathered -> {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < gathered.length; i++) {
        all.add(analyses.get(i).finisher().apply(gathered[i]));
      }
      return new Answers(all);
    };
  }
}
