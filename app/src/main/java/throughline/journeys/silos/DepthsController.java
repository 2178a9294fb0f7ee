package throughline.journeys.silos;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.journeys.Codes;
import throughline.journeys.FilterBar;
import throughline.journeys.JourneyLine;
import throughline.journeys.Questions;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** What lies beneath the silo figures, what it costs, and the organisation changed on paper. */
@RestController
@RequestMapping("/api/silos")
@Needs(Role.VIEWER)
class DepthsController {
  private final SiloDepths depths;
  private final Costs costs;
  private final Paper paper;
  private final DepthLists lists;
  private final Codes codes;
  private final Questions questions;

  DepthsController(
      SiloDepths depths,
      Costs costs,
      Paper paper,
      DepthLists lists,
      Codes codes,
      Questions questions) {
    this.depths = depths;
    this.costs = costs;
    this.paper = paper;
    this.lists = lists;
    this.codes = codes;
    this.questions = questions;
  }

  @GetMapping("/conflicts")
  ConflictReport conflicts(@ParameterObject FilterBar filters) {
    return ConflictReport.of(depths.learn(questions.of(filters)), codes);
  }

  @GetMapping("/effort")
  EffortReport effort(@ParameterObject FilterBar filters) {
    return EffortReport.of(depths.learn(questions.of(filters)));
  }

  @GetMapping("/again")
  AgainReport again(@ParameterObject FilterBar filters) {
    return AgainReport.of(depths.learn(questions.of(filters)), codes);
  }

  @GetMapping("/cost")
  CostReport cost(@ParameterObject FilterBar filters) {
    return costs.report(questions.of(filters));
  }

  /**
   * @param together groups of departments that become one, such as 3.7_4.5
   * @param moved touchpoints and the departments that take them over, such as 12.3_15.4
   */
  @GetMapping("/paper")
  PaperReport paper(
      @RequestParam(required = false) @Nullable String together,
      @RequestParam(required = false) @Nullable String moved,
      @ParameterObject FilterBar filters) {
    return paper.report(PaperPlan.read(together, moved), questions.of(filters));
  }

  @GetMapping("/behind")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> behindDepths(
      @ParameterObject DepthChoice choice, @ParameterObject FilterBar filters, Actor actor) {
    return lists.behind(choice, questions.of(filters), filters.workingTime(), actor);
  }
}
