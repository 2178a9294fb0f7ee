package throughline.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.Extents;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.journey.Rework;
import throughline.engine.journey.Together;
import throughline.engine.journey.Variants;
import throughline.engine.journey.Waiting;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;

/**
 * All that {@code mine} learns from a log, in one pass over it.
 *
 * @param silos by the units that the log knows
 */
record MinedFigures(
    JourneyMap map,
    JourneyVariants variants,
    Extents.Answer extents,
    Rework.Answer rework,
    Map<Dimension, SiloFigures> silos,
    RepeatContacts.@Nullable Answer repeats) {
  static final List<Dimension> UNITS =
      List.of(Dimension.RESOURCE, Dimension.DEPARTMENT, Dimension.TEAM);

  private static final List<Integer> REPEAT_DAYS = List.of(7, 30);

  static MinedFigures of(EventLog log, Scope scope) {
    Together journeys = new Together();
    var map = journeys.add(new DirectlyFollows(Dimension.TOUCHPOINT));
    var variants = journeys.add(new Variants(Dimension.TOUCHPOINT));
    var extents = journeys.add(new Extents());
    var rework = journeys.add(new Rework(Dimension.TOUCHPOINT));
    Map<Dimension, Together.Part<SiloFigures>> units = new EnumMap<>(Dimension.class);
    for (Dimension unit : UNITS) {
      if (log.known().contains(unit)) {
        // Of persons only who hands over to whom is told, never how long one lets others wait.
        Waiting waiting = unit == Dimension.RESOURCE ? Waiting.NOT_MEASURED : Waiting.CALENDAR_TIME;
        units.put(unit, journeys.add(new Handovers(unit, Dimension.TOUCHPOINT, waiting)));
      }
    }
    Together all = new Together();
    var ofJourneys = all.add(new EachJourney<>(journeys));
    var contacts = new RepeatContacts(RepeatContacts.Contact.JOURNEY, REPEAT_DAYS);
    var repeats = log.hasCustomers() ? all.add(contacts) : null;
    Together.Answers answers = log.timelines().learn(all, scope);
    Together.Answers learned = answers.of(ofJourneys);
    Map<Dimension, SiloFigures> silos = new EnumMap<>(Dimension.class);
    units.forEach((unit, part) -> silos.put(unit, learned.of(part)));
    return new MinedFigures(
        learned.of(map),
        learned.of(variants),
        learned.of(extents),
        learned.of(rework),
        silos,
        repeats == null ? null : answers.of(repeats));
  }

  /** What any median or percentile may be off by, as a part of itself; 0 where all are exact. */
  double error() {
    Stream<Summary> waits = map.arcs().stream().map(JourneyMap.Arc::waits);
    Stream<Summary> borders = silos.values().stream().map(SiloFigures::waits);
    return Stream.of(waits, borders, Stream.of(extents.durations()))
        .flatMap(summaries -> summaries)
        .mapToDouble(Summary::error)
        .max()
        .orElse(0);
  }
}
