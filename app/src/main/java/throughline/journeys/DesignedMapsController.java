package throughline.journeys;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import throughline.lake.format.BpmnFile;
import throughline.lake.format.InputFile;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Designed maps for their readers and for those who draw them. */
@RestController
@Needs(Role.VIEWER)
class DesignedMapsController {
  private static final long LARGEST = 20L << 20;

  private final DesignedMaps maps;
  private final MapDrafts drafts;
  private final Codes codes;
  private final Questions questions;

  DesignedMapsController(DesignedMaps maps, MapDrafts drafts, Codes codes, Questions questions) {
    this.maps = maps;
    this.drafts = drafts;
    this.codes = codes;
    this.questions = questions;
  }

  /**
   * What is to be adopted.
   *
   * @param share the part of all journeys whose ways the map is to allow, above 0 to 1
   */
  record Adopting(String name, double share, AboutForm about) {}

  /** A map that is being drawn. */
  record Drawing(MapForm map) {}

  @GetMapping("/api/journeys/designed")
  Listing<DesignedMapItem.Line> designedMaps() {
    Names names = codes.names();
    return Listing.whole(
        "designed-maps",
        DesignedMapItem.Line.class,
        maps.newest(),
        version -> DesignedMapItem.Line.of(version, names));
  }

  @GetMapping("/api/journeys/designed/{id}")
  ResponseEntity<DesignedMapItem.Document> designedMap(@PathVariable int id) {
    return tagged(maps.map(id));
  }

  @GetMapping("/api/journeys/designed/{id}/versions")
  Listing<DesignedMapItem.Line> designedMapVersions(@PathVariable int id) {
    Names names = codes.names();
    return Listing.whole(
        "designed-map-versions",
        DesignedMapItem.Line.class,
        maps.versions(id),
        version -> DesignedMapItem.Line.of(version, names));
  }

  @GetMapping("/api/journeys/designed/{id}/versions/{version}")
  DesignedMapItem.Document designedMapVersion(@PathVariable int id, @PathVariable int version) {
    return DesignedMapItem.Document.of(maps.version(id, version), codes.names());
  }

  @PostMapping("/api/journeys/designed")
  @Needs(Role.ANALYST)
  ResponseEntity<DesignedMapItem.Document> createDesignedMap(
      @RequestBody DesignedMaps.Saving saving, Actor actor) {
    return tagged(maps.create(saving, actor));
  }

  @PutMapping("/api/journeys/designed/{id}")
  @Needs(Role.ANALYST)
  ResponseEntity<DesignedMapItem.Document> changeDesignedMap(
      @PathVariable int id, @RequestBody DesignedMaps.Saving saving, IfMatch seen, Actor actor) {
    return tagged(maps.change(id, saving, seen, actor));
  }

  @PatchMapping("/api/journeys/designed/{id}")
  @Needs(Role.ANALYST)
  ResponseEntity<DesignedMapItem.Document> nameOrArchiveDesignedMap(
      @PathVariable int id, @RequestBody DesignedMaps.Change change, IfMatch seen, Actor actor) {
    return tagged(maps.change(id, change, seen, actor));
  }

  @PostMapping("/api/journeys/designed/imports")
  @Needs(Role.ANALYST)
  MapDrafts.Draft readDesignedMap(@RequestParam("file") MultipartFile file) {
    if (file.getSize() > LARGEST) {
      throw new Refusal(
          CommonError.TOO_LARGE,
          "The file has %d bytes.".formatted(file.getSize()),
          "Give one of at most %d bytes with one process.".formatted(LARGEST));
    }
    String name = file.getOriginalFilename();
    return drafts.read(new InputFile(name == null ? "map.bpmn" : name, file::getInputStream));
  }

  @PostMapping("/api/journeys/designed/adoptions")
  @Needs(Role.ANALYST)
  MapDrafts.Draft adoptDesignedMap(
      @RequestBody Adopting wanted, @ParameterObject FilterBar filters) {
    return drafts.adopt(wanted.name(), wanted.share(), wanted.about(), questions.of(filters));
  }

  @PostMapping("/api/journeys/designed/drawings")
  DraftDrawing drawDesignedMap(@RequestBody Drawing drawing) {
    Names names = codes.names();
    return DraftDrawing.of(drawing.map().flow(), mistake(drawing.map()), names);
  }

  private static @Nullable String mistake(MapForm map) {
    try {
      map.read();
      return null;
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
  }

  @GetMapping("/api/journeys/designed/{id}/bpmn")
  ResponseEntity<byte[]> designedMapAsBpmn(@PathVariable int id) throws IOException {
    MapForm form = maps.map(id).form();
    StringWriter written = new StringWriter();
    BpmnFile.write(drafts.written(form), written);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(form.name() + ".bpmn", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(written.toString().getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<DesignedMapItem.Document> tagged(DesignedMapVersion version) {
    return IfMatch.tagged(DesignedMapItem.Document.of(version, codes.names()), version.version());
  }
}
