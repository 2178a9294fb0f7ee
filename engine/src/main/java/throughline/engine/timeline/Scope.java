package throughline.engine.timeline;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a question is about: the period whose interactions count, the filters that a timeline has to
 * pass, and as of which instant. Nothing in the engine reads a clock. The filters look at what the
 * period and the instant leave of a timeline; a timeline of which nothing is left is not shown.
 *
 * @param asOf epoch milliseconds; interactions at or after it are not seen
 */
public record Scope(Period period, List<Passing> filters, long asOf) implements Serializable {
  /** Everything that is there. */
  public static final Scope ALL = new Scope(Period.ALL, List.of(), Long.MAX_VALUE);

  public Scope {
    filters = List.copyOf(filters);
  }

  public Scope within(Period newPeriod) {
    return new Scope(newPeriod, filters, asOf);
  }

  public Scope passing(List<Passing> newFilters) {
    return new Scope(period, newFilters, asOf);
  }

  public Scope asOf(long newAsOf) {
    return new Scope(period, filters, newAsOf);
  }

  /** The first millisecond that is not seen. */
  public long end() {
    return Math.min(period.to(), asOf);
  }

  /** The dimensions that the filters look at. */
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    filters.forEach(filter -> all.add(filter.dimension()));
    return all;
  }

  public boolean isEverything() {
    return filters.isEmpty() && period.equals(Period.ALL) && asOf == Long.MAX_VALUE;
  }

  public boolean passes(Timeline timeline) {
    for (Passing filter : filters) {
      if (!filter.passes(timeline)) {
        return false;
      }
    }
    return true;
  }
}
