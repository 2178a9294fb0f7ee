package throughline.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Maps and variants of journeys, and the journeys behind each arc, step and variant. */
@RestController
@Needs({Role.VIEWER})
class JourneysController {
  private static final int MOST_VARIANTS = 1_000;

  private final JourneyMaps maps;
  private final JourneyList journeys;

  JourneysController(JourneyMaps maps, JourneyList journeys) {
    this.maps = maps;
    this.journeys = journeys;
  }

  @GetMapping("/api/journeys/map")
  JourneyMapAnswer map(
      @RequestParam(required = false) @Nullable Double steps,
      @RequestParam(required = false) @Nullable Double paths,
      @ModelAttribute FilterBar filters,
      Locale locale) {
    return maps.map(filters.question(), new JourneyMaps.Sliders(steps, paths), locale);
  }

  @GetMapping("/api/journeys/map.svg")
  ResponseEntity<byte[]> drawing(
      @RequestParam(required = false) @Nullable Double steps,
      @RequestParam(required = false) @Nullable Double paths,
      @ModelAttribute FilterBar filters,
      Locale locale) {
    String svg = maps.svg(filters.question(), new JourneyMaps.Sliders(steps, paths), locale);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .header("Content-Disposition", "attachment; filename=\"journeys.svg\"")
        .body(svg.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/journeys/variants")
  Listing<VariantLine> variants(@ModelAttribute FilterBar filters) {
    List<VariantLine> lines = maps.variants(filters.question(), MOST_VARIANTS);
    long all = maps.variantCount(filters.question());
    return Listing.of(
        "variants",
        VariantLine.class,
        slice -> {
          int from = (int) Math.min(lines.size(), slice.cursorAsLong(0));
          int to = Math.min(lines.size(), from + slice.limit());
          String next = to < lines.size() ? Integer.toString(to) : null;
          return new CursorPage<>(lines.subList(from, to), next, all);
        });
  }

  @GetMapping("/api/journeys")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> journeys(
      @ModelAttribute JourneyChoice choice, @ModelAttribute FilterBar filters, Actor actor) {
    Question question = filters.question();
    return journeys.behind(
        new JourneyList.Figure(choice.toString(), choice.trait(question, maps), question), actor);
  }

  @GetMapping("/api/journeys/{concern}")
  @Needs({Role.AGENT, Role.ANALYST})
  JourneyAnswer journey(@PathVariable long concern, Actor actor) {
    return journeys.journey(concern, actor);
  }
}
