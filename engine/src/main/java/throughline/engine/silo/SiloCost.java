package throughline.engine.silo;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import throughline.engine.silo.UnitCosts.Range;

/**
 * What silos cost: the organisation's money, and apart from it, never added to it, the customers'
 * time. A repeat's own handovers count as handovers only, since a contact's unit cost holds the
 * contact alone.
 *
 * @param handovers cents
 * @param rework cents
 * @param repeats cents
 * @param waited milliseconds that customers waited at borders, where the wait is ours
 * @param spent minutes that customers spent on contacts they had to repeat
 */
public record SiloCost(Range handovers, Range rework, Range repeats, long waited, long spent)
    implements Serializable {

  /**
   * @param counted which borders count: all, or those that no designed map intends
   */
  public static SiloCost of(
      SiloFigures figures,
      Predicate<SiloFigures.Border> counted,
      List<ReworkOfSteps.Again> again,
      List<RepeatsOfTouchpoints.Repeated> repeated,
      UnitCosts costs) {
    List<SiloFigures.Border> borders = figures.borders().stream().filter(counted).toList();
    return new SiloCost(
        sum(
            borders.stream()
                .map(one -> costs.ofHandover(one.from(), one.to()).times(one.handovers()))
                .toList()),
        sum(again.stream().map(one -> costs.ofStep(one.step()).times(one.times())).toList()),
        sum(
            repeated.stream()
                .map(one -> costs.ofContact(one.touchpoint()).times(one.contacts()))
                .toList()),
        borders.stream().mapToLong(one -> one.waits().sum()).reduce(0, Math::addExact),
        repeated.stream()
            .mapToLong(one -> one.contacts() * costs.minutesOfContact(one.touchpoint()))
            .reduce(0, Math::addExact));
  }

  private static Range sum(List<Range> parts) {
    return parts.stream().reduce(Range.NOTHING, Range::plus);
  }

  public Range money() {
    return handovers.plus(rework).plus(repeats);
  }
}
