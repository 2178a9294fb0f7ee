package throughline.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Maps and variants of journeys, and the journeys behind each arc, step and variant. */
@RestController
@Needs({Role.VIEWER})
class JourneysController {
  private final JourneyMaps maps;
  private final VariantList variants;
  private final JourneyList journeys;
  private final Waits waits;
  private final Questions questions;

  JourneysController(
      JourneyMaps maps,
      VariantList variants,
      JourneyList journeys,
      Waits waits,
      Questions questions) {
    this.maps = maps;
    this.variants = variants;
    this.journeys = journeys;
    this.waits = waits;
    this.questions = questions;
  }

  @GetMapping("/api/journeys/map")
  JourneyMapAnswer map(
      @RequestParam(required = false) @Nullable Double steps,
      @RequestParam(required = false) @Nullable Double paths,
      @ParameterObject FilterBar filters,
      Locale locale) {
    return maps.map(questions.of(filters), new MapDetail.Sliders(steps, paths), locale);
  }

  @GetMapping("/api/journeys/map.svg")
  ResponseEntity<byte[]> drawing(
      @RequestParam(required = false) @Nullable Double steps,
      @RequestParam(required = false) @Nullable Double paths,
      @ParameterObject FilterBar filters,
      Locale locale) {
    String svg =
        maps.svg(
            questions.of(filters), new MapDetail.Sliders(steps, paths), filters.counting(), locale);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .header("Content-Disposition", "attachment; filename=\"journeys.svg\"")
        .body(svg.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/journeys/variants")
  Listing<VariantLine> variants(@ParameterObject FilterBar filters) {
    return variants.listing(
        questions.of(filters), filters.counting(), waits.measure(filters.workingTime()));
  }

  @GetMapping("/api/journeys")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> journeys(
      @ParameterObject JourneyChoice choice, @ParameterObject FilterBar filters, Actor actor) {
    Question question = questions.of(filters);
    Waits.Measure measure = waits.measure(filters.workingTime());
    return journeys.behind(
        new JourneyList.Figure(
            choice + measure.key(), choice.trait(question, maps, measure.waiting()), question),
        actor);
  }

  @GetMapping("/api/journeys/{concern}")
  @Needs({Role.AGENT, Role.ANALYST})
  JourneyAnswer journey(@PathVariable long concern, Actor actor) {
    return journeys.journey(concern, actor);
  }
}
