package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Neighbours<String> departments = Neighbours.of(map.flow(), Step::department);
    return new IntendedHandovers(
        Stream.concat(departments.pairs().stream(), departments.besides().stream())
            .filter(pair -> !pair.from().equals(pair.to()))
            .map(pair -> new Border(pair.from(), pair.to()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean intends(String from, String to) {
    return borders.contains(new Border(from, to));
  }
}
