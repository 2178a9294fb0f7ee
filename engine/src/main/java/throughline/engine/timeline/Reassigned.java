package throughline.engine.timeline;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An analysis of timelines as they would have been, had other departments done the same work: the
 * organisation changed on paper, the customers' ways as they were. Nothing that is stored changes.
 *
 * @param touchpoints by the code of a touchpoint, the code of the department that takes it over
 * @param departments by the code of a department, that of the one it becomes part of; it is looked
 *     up where no touchpoint's is
 * @param <A> what the inner analysis gathers
 * @param <R> what it learns
 */
public record Reassigned<A extends Serializable, R>(
    Map<Integer, Integer> touchpoints,
    Map<Integer, Integer> departments,
    TimelineAnalysis<A, R> inner)
    implements TimelineAnalysis<Reassigned.OnPaper<A>, R> {

  public Reassigned {
    touchpoints = Map.copyOf(touchpoints);
    departments = Map.copyOf(departments);
  }

  /** What the inner analysis has gathered, with the paper beside it. */
  public static final class OnPaper<A extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    private final A gathered;
    private transient @Nullable Scratch paper;

    OnPaper(A gathered) {
      this.gathered = gathered;
    }

    Scratch paper(Set<Dimension> dimensions, int rows) {
      if (paper == null || paper.capacity < rows) {
        paper = new Scratch(dimensions, Math.max(64, rows * 2));
      }
      return paper;
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.of(Dimension.DEPARTMENT, Dimension.TOUCHPOINT);
    all.addAll(inner.dimensions());
    return all;
  }

  @Override
  public Supplier<OnPaper<A>> supplier() {
    return () -> new OnPaper<>(inner.supplier().get());
  }

  @Override
  public BiConsumer<OnPaper<A>, Timeline> accumulator() {
    BiConsumer<A, Timeline> add = inner.accumulator();
    Set<Dimension> dimensions = dimensions();
    return (onPaper, timeline) -> {
      Scratch paper = onPaper.paper(dimensions, timeline.size());
      for (int i = 0; i < timeline.size(); i++) {
        paper.copy(timeline, i, i);
        paper.recode(Dimension.DEPARTMENT, i, department(timeline, i));
      }
      add.accept(onPaper.gathered, paper.journey.show(0, timeline.size()));
    };
  }

  private int department(Timeline timeline, int row) {
    int now = timeline.code(Dimension.DEPARTMENT, row);
    Integer taken = touchpoints.get(timeline.code(Dimension.TOUCHPOINT, row));
    return taken == null ? departments.getOrDefault(now, now) : taken;
  }

  @Override
  public BinaryOperator<OnPaper<A>> combiner() {
    return (one, other) -> new OnPaper<>(inner.combiner().apply(one.gathered, other.gathered));
  }

  @Override
  public Function<OnPaper<A>, R> finisher() {
    return onPaper -> inner.finisher().apply(onPaper.gathered);
  }
}
