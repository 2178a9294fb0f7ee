package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The borders that a designed map means journeys to step over: department after department along
 * some way that the map allows, where steps of nobody in particular are passed over. Handovers over
 * other borders are avoidable.
 */
public record IntendedHandovers(Set<Border> borders) implements Serializable {

  /** An ordered pair of departments, by their labels. */
  public record Border(String from, String to) implements Serializable {}

  public IntendedHandovers {
    borders = Set.copyOf(borders);
  }

  public static IntendedHandovers of(DesignedMap map) {
    Set<Border> borders = new LinkedHashSet<>();
    map.flow().by(new Walk(borders));
    return new IntendedHandovers(borders);
  }

  public boolean intends(String from, String to) {
    return borders.contains(new Border(from, to));
  }

  /**
   * Who may be first and last in a part.
   *
   * @param nobody whether the part may be passed without anybody in particular doing something
   */
  private record Ends(Set<String> first, Set<String> last, boolean nobody) {
    static final Ends NONE = new Ends(Set.of(), Set.of(), true);

    Ends then(Ends next, Set<Border> borders) {
      meet(last, next.first, borders);
      return new Ends(
          nobody ? both(first, next.first) : first,
          next.nobody ? both(last, next.last) : next.last,
          nobody && next.nobody);
    }

    Ends or(Ends other) {
      return new Ends(both(first, other.first), both(last, other.last), nobody || other.nobody);
    }

    static void meet(Set<String> last, Set<String> first, Set<Border> borders) {
      for (String from : last) {
        for (String to : first) {
          if (!from.equals(to)) {
            borders.add(new Border(from, to));
          }
        }
      }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
      Set<String> both = new LinkedHashSet<>(one);
      both.addAll(other);
      return both;
    }
  }

  private record Walk(Set<Border> borders) implements Part.Cases<Ends> {

    @Override
    public Ends step(Step step) {
      if (step.department() == null) {
        return Ends.NONE;
      }
      Set<String> department = Set.of(step.department());
      return new Ends(department, department, step.optional());
    }

    @Override
    public Ends sequence(Part.Sequence block) {
      Ends all = Ends.NONE;
      for (Part part : block.parts()) {
        all = all.then(part.by(this), borders);
      }
      return all;
    }

    @Override
    public Ends choice(Part.Choice block) {
      return block.parts().stream().map(part -> part.by(this)).reduce(Ends::or).orElse(Ends.NONE);
    }

    @Override
    public Ends parallel(Part.Parallel block) {
      List<Part> parts = block.parts();
      List<Ends> ends = parts.stream().map(part -> part.by(this)).toList();
      for (Part one : parts) {
        for (Part other : parts) {
          if (one != other) {
            Ends.meet(departments(one), departments(other), borders);
          }
        }
      }
      Ends either = ends.stream().reduce(Ends::or).orElse(Ends.NONE);
      return new Ends(either.first, either.last, ends.stream().allMatch(Ends::nobody));
    }

    private static Set<String> departments(Part part) {
      Set<String> departments = new LinkedHashSet<>();
      part.eachStep(step -> add(departments, step.department()));
      return departments;
    }

    private static void add(Set<String> departments, @Nullable String department) {
      if (department != null) {
        departments.add(department);
      }
    }

    @Override
    public Ends optionally(Part.Optionally block) {
      return block.part().by(this).or(Ends.NONE);
    }

    @Override
    public Ends repeated(Part.Repeated block) {
      Ends once = block.part().by(this);
      Part between = block.between();
      Ends again = between == null ? once : between.by(this).then(once, borders);
      Ends more = once.then(again, borders).then(again, borders);
      return once.or(more);
    }
  }
}
