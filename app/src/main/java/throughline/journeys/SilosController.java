package throughline.journeys;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.timeline.Dimension;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Borders between departments, and the journeys behind each. */
@RestController
@Needs({Role.VIEWER})
class SilosController {
  private final Silos silos;
  private final JourneyList journeys;

  SilosController(Silos silos, JourneyList journeys) {
    this.silos = silos;
    this.journeys = journeys;
  }

  @GetMapping("/api/silos")
  SiloReport silos(@ModelAttribute FilterBar filters) {
    return silos.report(filters.question());
  }

  @GetMapping("/api/silos/borders")
  Listing<BorderLine> borders(@ModelAttribute FilterBar filters) {
    return silos.listing(filters.question());
  }

  @GetMapping("/api/silos/journeys")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> journeys(
      @RequestParam int fromDepartment,
      @RequestParam int toDepartment,
      @ModelAttribute FilterBar filters,
      Actor actor) {
    JourneyTrait trait =
        new JourneyTrait.CrossesBorder(Dimension.DEPARTMENT, fromDepartment, toDepartment);
    return journeys.behind(
        new JourneyList.Figure(trait.toString(), trait, filters.question()), actor);
  }
}
