package throughline.benchmarks;

import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.journey.Together;
import throughline.engine.journey.Variants;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;

/** What one pass over all timelines learns: the map with exact medians, variants and handovers. */
record Mined(JourneyMap map, JourneyVariants variants, SiloFigures silos) {

  static Mined of(Timelines timelines) {
    Together journeys = new Together();
    var map = journeys.add(new DirectlyFollows(Dimension.TOUCHPOINT));
    var variants = journeys.add(new Variants(Dimension.TOUCHPOINT));
    var silos = journeys.add(Handovers.between(Dimension.DEPARTMENT));
    Together.Answers answers = timelines.learn(new EachJourney<>(journeys), Scope.ALL);
    return new Mined(answers.of(map), answers.of(variants), answers.of(silos));
  }
}
