package throughline.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Designed maps beside the journeys that were lived, and the journeys behind each figure. */
@RestController
@Needs(Role.VIEWER)
class ConformanceController {
  private final DesignedConformance conformance;
  private final LivedPictures pictures;
  private final AlignedJourneys aligned;
  private final JourneyList journeys;
  private final Questions questions;

  ConformanceController(
      DesignedConformance conformance,
      LivedPictures pictures,
      AlignedJourneys aligned,
      JourneyList journeys,
      Questions questions) {
    this.conformance = conformance;
    this.pictures = pictures;
    this.aligned = aligned;
    this.journeys = journeys;
    this.questions = questions;
  }

  @GetMapping("/api/journeys/designed/{id}/conformance")
  ConformanceReport conformance(@PathVariable int id, @ParameterObject FilterBar filters) {
    return conformance.report(id, questions.of(filters));
  }

  @GetMapping("/api/journeys/designed/{id}/steps")
  Listing<ConformanceReport.StepLine> conformanceOfSteps(
      @PathVariable int id, @ParameterObject FilterBar filters) {
    return Listing.whole(
        "conformance-of-steps",
        ConformanceReport.StepLine.class,
        conformance.report(id, questions.of(filters)).steps(),
        step -> step);
  }

  @GetMapping("/api/journeys/designed/{id}/picture")
  LivedPictures.Picture picture(
      @PathVariable int id, @ParameterObject FilterBar filters, Locale locale) {
    return pictures.picture(id, questions.of(filters), locale);
  }

  @GetMapping("/api/journeys/designed/{id}/picture.svg")
  ResponseEntity<byte[]> drawing(
      @PathVariable int id, @ParameterObject FilterBar filters, Locale locale) {
    String svg = pictures.svg(id, questions.of(filters), filters.counting(), locale);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .header("Content-Disposition", "attachment; filename=\"designed-and-lived.svg\"")
        .body(svg.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/journeys/designed/{id}/journeys")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> journeysOfDesignedMap(
      @PathVariable int id,
      @ParameterObject DesignedConformance.Choice choice,
      @ParameterObject FilterBar filters,
      Actor actor) {
    return journeys.listed(conformance.behind(id, choice, questions.of(filters)), actor);
  }

  @GetMapping("/api/journeys/{concern}/designed")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<AlignedJourneys.Beside> journeyBesideDesignedMaps(
      @PathVariable long concern, Actor actor) {
    return Listing.whole(
        "journey-beside-designed-maps",
        AlignedJourneys.Beside.class,
        aligned.of(concern, actor),
        beside -> beside);
  }
}
