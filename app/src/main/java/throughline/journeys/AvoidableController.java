package throughline.journeys;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Avoidable handovers, where a designed map says what was intended. */
@RestController
@Needs(Role.VIEWER)
class AvoidableController {
  private final AvoidableHandovers handovers;
  private final Questions questions;

  AvoidableController(AvoidableHandovers handovers, Questions questions) {
    this.handovers = handovers;
    this.questions = questions;
  }

  @GetMapping("/api/silos/avoidable")
  AvoidableReport avoidable(@ParameterObject FilterBar filters) {
    return handovers.report(questions.of(filters));
  }
}
