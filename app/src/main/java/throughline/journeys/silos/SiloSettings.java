package throughline.journeys.silos;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.Effort;
import throughline.engine.timeline.Purpose;

/**
 * What only people can say about silos: in which trouble customers should be left alone, and what
 * one of each costs. What is not said is not counted.
 *
 * @param purposes of outbound contacts that should not fall into trouble
 * @param graceDays after the end of a trouble for which it still counts
 * @param handover cents of a handover over a border without its own cost
 * @param step cents of a step taken again at a touchpoint without its own cost
 * @param contact cents of a repeated contact at a touchpoint without its own cost
 * @param minutes of the customer's time that a contact takes where the touchpoint does not say
 * @param weights how much each component of effort counts
 */
public record SiloSettings(
    List<TroubleSetting> troubles,
    List<Disturbing> purposes,
    int graceDays,
    @Nullable Estimate handover,
    List<BorderCost> borders,
    @Nullable Estimate step,
    @Nullable Estimate contact,
    @Nullable Integer minutes,
    EffortWeights weights) {
  private static final int MOST = 50;

  public SiloSettings {
    Stream.of(handover, step, contact).filter(Objects::nonNull).forEach(Estimate::ofOne);
    borders.forEach(one -> one.cents.ofOne());
    troubles = List.copyOf(troubles);
    purposes = List.copyOf(purposes);
    borders = List.copyOf(borders);
    if (troubles.size() > MOST || borders.size() > MOST * MOST) {
      throw new IllegalArgumentException(
          "There are more troubles (%s) or borders (%s) than anybody reads."
              .formatted(troubles.size(), borders.size()));
    }
    if (graceDays < 0 || graceDays > 366) {
      throw new IllegalArgumentException(
          "The grace (%s days) must be 0 to 366.".formatted(graceDays));
    }
    if (minutes != null && (minutes < 0 || minutes > 100_000)) {
      throw new IllegalArgumentException(
          "The minutes (%s) must be 0 to 100,000.".formatted(minutes));
    }
  }

  /** What an outbound contact is for that should not fall into trouble. */
  public enum Disturbing {
    SALES(Purpose.SALES),
    MARKETING(Purpose.MARKETING),
    DUNNING(Purpose.DUNNING);

    private final Purpose purpose;

    Disturbing(Purpose purpose) {
      this.purpose = purpose;
    }
  }

  /** A border, by the ids of its departments, and what one handover over it costs. */
  public record BorderCost(String from, String to, Estimate cents) {}

  public record EffortWeights(int inbound, int switches, int handovers, int repeats) {
    public static final EffortWeights EQUAL = new EffortWeights(1, 1, 1, 1);

    public EffortWeights {
      if (Math.max(Math.max(inbound, switches), Math.max(handovers, repeats)) > 1000) {
        throw new IllegalArgumentException("A weight must be 0 to 1000.");
      }
    }

    Effort.Weights weights() {
      return new Effort.Weights(inbound, switches, handovers, repeats);
    }
  }

  /** Nothing but troubles; every cost is unknown. */
  static SiloSettings of(List<TroubleSetting> troubles) {
    return new SiloSettings(
        troubles,
        List.of(Disturbing.values()),
        0,
        null,
        List.of(),
        null,
        null,
        null,
        EffortWeights.EQUAL);
  }

  Set<Purpose> disturbing() {
    EnumSet<Purpose> all = EnumSet.noneOf(Purpose.class);
    purposes.forEach(one -> all.add(one.purpose));
    return all;
  }
}
