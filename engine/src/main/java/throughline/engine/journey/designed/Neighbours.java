package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may come directly after what along some way that a part of a map allows, where steps without
 * a name are passed over.
 *
 * @param pairs one directly after the other in the order that is drawn
 * @param besides one directly after the other because they are done side by side
 * @param first what may be first
 * @param last what may be last
 * @param nobody whether the part may be passed without any of them
 */
record Neighbours<T>(
    Set<Pair<T>> pairs, Set<Pair<T>> besides, Set<T> first, Set<T> last, boolean nobody)
    implements Serializable {

  /** An ordered pair. */
  record Pair<T>(T from, T to) implements Serializable {}

  /**
   * @param name what of a step counts; null where the step is passed over
   */
  static <T> Neighbours<T> of(Part part, Function<Step, @Nullable T> name) {
    return part.by(new Walk<>(name));
  }

  static <T> Neighbours<T> none() {
    return new Neighbours<>(Set.of(), Set.of(), Set.of(), Set.of(), true);
  }

  Neighbours<T> then(Neighbours<T> next) {
    return new Neighbours<>(
        both(both(pairs, next.pairs), met(last, next.first)),
        both(besides, next.besides),
        nobody ? both(first, next.first) : first,
        next.nobody ? both(last, next.last) : next.last,
        nobody && next.nobody);
  }

  Neighbours<T> or(Neighbours<T> other) {
    return new Neighbours<>(
        both(pairs, other.pairs),
        both(besides, other.besides),
        both(first, other.first),
        both(last, other.last),
        nobody || other.nobody);
  }

  private Neighbours<T> besides(Set<Pair<T>> more, boolean newNobody) {
    return new Neighbours<>(pairs, both(besides, more), first, last, newNobody);
  }

  private static <T> Set<Pair<T>> met(Set<T> last, Set<T> first) {
    return last.stream()
        .flatMap(from -> first.stream().map(to -> new Pair<>(from, to)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <E> Set<E> both(Set<E> one, Set<E> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Set<E> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  private record Walk<T>(Function<Step, @Nullable T> name) implements Part.Cases<Neighbours<T>> {

    @Override
    public Neighbours<T> step(Step step) {
      T named = name.apply(step);
      if (named == null) {
        return none();
      }
      Set<T> one = Set.of(named);
      Set<Pair<T>> again = step.repeats() ? met(one, one) : Set.of();
      return new Neighbours<>(again, Set.of(), one, one, step.optional());
    }

    @Override
    public Neighbours<T> sequence(Part.Sequence block) {
      return each(block.parts()).stream().reduce(none(), Neighbours::then);
    }

    @Override
    public Neighbours<T> choice(Part.Choice block) {
      return each(block.parts()).stream().reduce(Neighbours::or).orElse(none());
    }

    @Override
    public Neighbours<T> parallel(Part.Parallel block) {
      Set<Pair<T>> besides = new LinkedHashSet<>();
      for (Part one : block.parts()) {
        for (Part other : block.parts()) {
          if (one != other) {
            besides.addAll(met(all(one), all(other)));
          }
        }
      }
      List<Neighbours<T>> each = each(block.parts());
      Neighbours<T> either = each.stream().reduce(Neighbours::or).orElse(none());
      return either.besides(besides, each.stream().allMatch(Neighbours::nobody));
    }

    private List<Neighbours<T>> each(List<Part> parts) {
      return parts.stream().map(part -> part.by(this)).toList();
    }

    private Set<T> all(Part part) {
      Set<T> all = new LinkedHashSet<>();
      part.eachStep(
          step -> {
            T named = name.apply(step);
            if (named != null) {
              all.add(named);
            }
          });
      return all;
    }

    @Override
    public Neighbours<T> optionally(Part.Optionally block) {
      return block.part().by(this).or(none());
    }

    @Override
    public Neighbours<T> repeated(Part.Repeated block) {
      Neighbours<T> once = block.part().by(this);
      Part between = block.between();
      Neighbours<T> again = between == null ? once : between.by(this).then(once);
      return once.or(once.then(again).then(again));
    }
  }
}
