package throughline.customers.segments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Segments for their readers and for those who declare them. */
@RestController
@Needs(Role.VIEWER)
class SegmentsController {
  private final Segments segments;
  private final SegmentMembers members;
  private final SegmentWords words;
  private final RecordsOfCustomers records;
  private final Audit audit;

  SegmentsController(
      Segments segments,
      SegmentMembers members,
      SegmentWords words,
      RecordsOfCustomers records,
      Audit audit) {
    this.segments = segments;
    this.members = members;
    this.words = words;
    this.records = records;
    this.audit = audit;
  }

  /**
   * A segment in a list.
   *
   * @param members null until they are counted
   */
  record Line(
      String id,
      String name,
      String sentence,
      String owner,
      @Nullable Long members,
      @Nullable Instant membersChangedAt,
      @Nullable Instant countedAt,
      Instant changedAt,
      int version) {}

  /**
   * A segment with its condition.
   *
   * @param condition null where it asks for what the reader's role does not show
   */
  record Item(Line segment, @Nullable ConditionForm condition) {}

  /**
   * A segment that a customer belongs to.
   *
   * @param since null where the customer was a member already when members were first counted
   */
  record Belonging(String id, String name, String sentence, @Nullable Instant since) {}

  /** A segment as it is declared. */
  record Form(String name, ConditionForm condition) {}

  /** A condition to be tried. */
  record Trial(ConditionForm condition) {}

  /** A count that was asked for. */
  record Asked(String state) {}

  @GetMapping("/api/segments")
  Listing<Line> segments(Actor actor, Locale locale) {
    ConditionSentence sentence = segments.sentence(locale, actor.role());
    return Listing.whole("segments", Line.class, segments.all(), one -> line(one, sentence));
  }

  @GetMapping("/api/segments/{id}")
  ResponseEntity<Item> segment(@PathVariable int id, Actor actor, Locale locale) {
    return tagged(segments.segment(id), actor, locale);
  }

  @PostMapping("/api/segments")
  @Needs({Role.AGENT, Role.ANALYST})
  ResponseEntity<Item> createSegment(@RequestBody Form form, Actor actor, Locale locale) {
    return tagged(segments.create(form.name(), form.condition(), actor), actor, locale);
  }

  @PutMapping("/api/segments/{id}")
  @Needs({Role.AGENT, Role.ANALYST})
  ResponseEntity<Item> changeSegment(
      @PathVariable int id, @RequestBody Form form, IfMatch seen, Actor actor, Locale locale) {
    return tagged(segments.change(id, form.name(), form.condition(), seen, actor), actor, locale);
  }

  @DeleteMapping("/api/segments/{id}")
  @Needs({Role.AGENT, Role.ANALYST})
  void deleteSegment(@PathVariable int id, IfMatch seen, Actor actor) {
    segments.delete(id, seen, actor);
  }

  @PostMapping("/api/segments/preview")
  @Needs({Role.AGENT, Role.ANALYST})
  SegmentMembers.Preview previewSegment(@RequestBody Trial trial, Actor actor, Locale locale) {
    segments.check(trial.condition(), actor);
    return members.preview(
        trial.condition(), segments.sentence(locale, actor.role()), actor.role());
  }

  @PostMapping("/api/segments/recounts")
  @Needs({Role.AGENT, Role.ANALYST})
  Asked recountSegments() {
    segments.recount();
    return new Asked("waiting");
  }

  @GetMapping("/api/segments/words")
  SegmentWords.Words segmentWords() {
    return words.words();
  }

  @GetMapping("/api/segments/{id}/trend")
  Listing<Segments.Week> segmentTrend(@PathVariable int id) {
    List<Segments.Week> weeks = segments.trend(segments.segment(id));
    return Listing.whole("segment-trend", Segments.Week.class, weeks, week -> week);
  }

  @GetMapping("/api/segments/{id}/members")
  @Transactional
  public Listing<SegmentMembers.Member> segmentMembers(@PathVariable int id, Actor actor) {
    segments.segment(id);
    audit.record("segment.members", Integer.toString(id));
    return Listing.of(
        "segment-members",
        SegmentMembers.Member.class,
        slice -> members.of(id, slice, actor.role()));
  }

  @GetMapping("/api/customers/{id}/segments")
  Listing<Belonging> segmentsOfCustomer(@PathVariable long id, Actor actor, Locale locale) {
    Map<Integer, Optional<Instant>> since = members.segmentsOf(records.customer(id));
    ConditionSentence sentence = segments.sentence(locale, actor.role());
    List<Segment> belongs =
        segments.all().stream()
            .filter(one -> one.isCounted() && since.containsKey(one.id()))
            .toList();
    return Listing.whole(
        "segments-of-customer",
        Belonging.class,
        belongs,
        one ->
            new Belonging(
                Integer.toString(one.id()),
                one.name(),
                sentence.of(one.condition()),
                since.getOrDefault(one.id(), Optional.empty()).orElse(null)));
  }

  private ResponseEntity<Item> tagged(Segment segment, Actor actor, Locale locale) {
    boolean hidden = segment.condition().asksForAttributes() && !actor.role().seesPersons();
    Line line = line(segment, segments.sentence(locale, actor.role()));
    return IfMatch.tagged(new Item(line, hidden ? null : segment.condition()), segment.version());
  }

  private static Line line(Segment segment, ConditionSentence sentence) {
    return new Line(
        Integer.toString(segment.id()),
        segment.name(),
        sentence.of(segment.condition()),
        segment.owner(),
        segment.isCounted() ? segment.members() : null,
        segment.membersChangedAt(),
        segment.countedAt(),
        segment.changedAt(),
        segment.version());
  }
}
