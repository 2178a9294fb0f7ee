package throughline.journeys;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** What opens behind the coverage of departments' touchpoints. */
@RestController
@Needs({Role.AGENT, Role.ANALYST})
class CoverageController {
  private final CustomersAtPlaces places;

  CoverageController(CustomersAtPlaces places) {
    this.places = places;
  }

  @GetMapping("/api/sources/coverage/customers")
  Listing<CustomersAtPlaces.Met> customersOfCoverage(
      @RequestParam int department, @RequestParam int touchpoint, Actor actor) {
    return places.met(department, touchpoint, actor);
  }
}
