package throughline.journeys;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What everybody asks first, the silos and the map of all journeys: asked ahead, so that the first
 * who opens Home waits neither for the pass nor for the compiler. What is known already costs
 * nothing.
 */
@Component
class StandingQuestions {
  private static final MapDetail.Sliders UNMOVED = new MapDetail.Sliders(null, null);

  private final Silos silos;
  private final JourneyMaps maps;
  private final List<AskedAhead> others;

  StandingQuestions(Silos silos, JourneyMaps maps, List<AskedAhead> others) {
    this.silos = silos;
    this.maps = maps;
    this.others = List.copyOf(others);
  }

  void ask() {
    silos.report(FilterBar.NONE.question());
    maps.map(FilterBar.NONE.question(), UNMOVED, Locale.ENGLISH);
    others.forEach(one -> one.ask(FilterBar.NONE.question()));
  }
}
