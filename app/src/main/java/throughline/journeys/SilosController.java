package throughline.journeys;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Borders between departments, and the journeys behind each figure. */
@RestController
@Needs({Role.VIEWER})
class SilosController {
  private final Silos silos;
  private final JourneyList journeys;
  private final Waits waits;
  private final Questions questions;

  SilosController(Silos silos, JourneyList journeys, Waits waits, Questions questions) {
    this.silos = silos;
    this.journeys = journeys;
    this.waits = waits;
    this.questions = questions;
  }

  @GetMapping("/api/silos")
  SiloReport silos(@ParameterObject FilterBar filters) {
    return silos.report(questions.of(filters));
  }

  @GetMapping("/api/silos/borders")
  Listing<BorderLine> borders(@ParameterObject FilterBar filters) {
    return silos.listing(questions.of(filters));
  }

  @GetMapping("/api/silos/journeys")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> siloJourneys(
      @ParameterObject SiloChoice choice, @ParameterObject FilterBar filters, Actor actor) {
    Question question = questions.of(filters);
    if (choice.isRepeat()) {
      return journeys.listed(
          silos.repeated(question, choice.repeatedWithin(), choice.sameTopic()), actor);
    }
    Waits.Measure measure = waits.measure(filters.workingTime());
    return journeys.behind(
        new JourneyList.Figure(choice + measure.key(), choice.trait(measure.waiting()), question),
        actor);
  }
}
