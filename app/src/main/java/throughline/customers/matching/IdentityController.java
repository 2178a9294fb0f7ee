package throughline.customers.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.Masking;
import throughline.customers.decisions.Word;
import throughline.customers.matching.MatchingSettings.Settings;
import throughline.customers.matching.ReviewQueue.Waiting;
import throughline.customers.matching.StartingResolutions.Change;
import throughline.customers.matching.StartingResolutions.Summary;
import throughline.customers.matching.WeighingRecords.Pair;
import throughline.engine.identity.FieldKind;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CursorPage;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Probable matches for those who look at them, decide on them, and set what is one. */
@RestController
@RequestMapping("/api/identity")
@Needs(Role.VIEWER)
class IdentityController {
  private final ReviewQueue queue;
  private final SideBySide pairs;
  private final MatchingSettings settings;
  private final Resolutions resolutions;
  private final StartingResolutions starting;
  private final WhoIsWho who;
  private final Audit audit;

  IdentityController(
      ReviewQueue queue,
      SideBySide pairs,
      MatchingSettings settings,
      Resolutions resolutions,
      StartingResolutions starting,
      WhoIsWho who,
      Audit audit) {
    this.queue = queue;
    this.pairs = pairs;
    this.settings = settings;
    this.resolutions = resolutions;
    this.starting = starting;
    this.who = who;
    this.audit = audit;
  }

  /** The kinds that an attribute can be. */
  record Meaning(String attribute, String kind) {}

  record SettingsDocument(
      int version,
      double upper,
      double lower,
      List<Meaning> meanings,
      List<String> kinds,
      String byItself) {}

  /**
   * What is to be set.
   *
   * @param byItself what nobody needs to ask for: nothing, first or every; as it was where missing
   */
  record SettingsChange(
      double upper, double lower, List<Meaning> meanings, @Nullable String byItself) {}

  record Verdict(String verdict, @Nullable String reason) {}

  record Decided(@Nullable String customer, @Nullable String change) {}

  record Started(String resolution, String job) {}

  record Start(boolean learn) {}

  /** What is in force, what is under way, and how much waits. */
  record Overview(
      @Nullable Summary inForce, @Nullable Summary underWay, long waiting, long comparable) {}

  @GetMapping
  Overview overview() {
    return new Overview(
        resolutions.inForce().map(Summary::of).orElse(null),
        starting.underWay().map(Summary::of).orElse(null),
        queue.count(),
        starting.records());
  }

  @GetMapping("/reviews")
  Listing<Waiting> reviews(Actor actor) {
    Masking masking = Masking.of(actor.role());
    return Listing.of("reviews", Waiting.class, slice -> queue.waiting(slice, masking));
  }

  @GetMapping("/pairs/{a}/{b}")
  @Transactional
  public SideBySide.Pairing pair(@PathVariable long a, @PathVariable long b, Actor actor) {
    SideBySide.Pairing pairing = pairs.of(pair(a, b), Masking.of(actor.role()));
    audit.record("identity.pair.opened", a + " " + b);
    return pairing;
  }

  @PostMapping("/pairs/{a}/{b}/decisions")
  @Needs(Role.AGENT)
  Decided decide(
      @PathVariable long a, @PathVariable long b, @RequestBody Verdict verdict, Actor actor) {
    Pair pair = pair(a, b);
    pairs.mustExist(pair);
    if (verdict.verdict().equals("skip")) {
      queue.skip(pair, actor.login());
      return new Decided(null, null);
    }
    if (!List.of("same", "different").contains(verdict.verdict())) {
      throw Refusal.invalid("The verdict is none of three.", "Say same, different or skip.")
          .about(verdict.verdict());
    }
    String reason = verdict.reason() == null ? "Looked at side by side." : verdict.reason();
    WhoIsWho.Outcome outcome =
        who.decide(pair.a(), pair.b(), verdict.verdict().equals("same"), new Word(actor, reason));
    return new Decided(Long.toString(outcome.customer()), Long.toString(outcome.change()));
  }

  private static Pair pair(long a, long b) {
    if (a == b) {
      throw Refusal.invalid("These are not two records.", "Choose two.").about(a);
    }
    return Pair.of(a, b);
  }

  @GetMapping("/settings")
  ResponseEntity<SettingsDocument> settings() {
    return tagged(settings.now());
  }

  private static ResponseEntity<SettingsDocument> tagged(Settings now) {
    return IfMatch.tagged(
        new SettingsDocument(
            now.version(),
            now.upper(),
            now.lower(),
            now.meanings().kinds().entrySet().stream()
                .map(entry -> new Meaning(entry.getKey(), written(entry.getValue())))
                .toList(),
            Meanings.choices().stream().map(IdentityController::written).toList(),
            now.byItself().written()),
        now.version());
  }

  private static String written(FieldKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @PutMapping("/settings")
  @Needs(Role.MANAGER)
  @Transactional
  public ResponseEntity<SettingsDocument> set(@RequestBody SettingsChange change, IfMatch ifMatch) {
    Settings now = settings.now();
    ifMatch.mustBe(now.version());
    ByItself byItself = change.byItself() == null ? now.byItself() : ByItself.of(change.byItself());
    settings.keep(
        SettingsCheck.checked(
            now.version(), change.upper(), change.lower(), kinds(change), byItself));
    audit.record("identity.settings.changed", Integer.toString(now.version() + 1));
    return tagged(settings.now());
  }

  private static Map<String, String> kinds(SettingsChange change) {
    Map<String, String> kinds = new java.util.TreeMap<>();
    change.meanings().forEach(meaning -> kinds.put(meaning.attribute(), meaning.kind()));
    return kinds;
  }

  @GetMapping("/model")
  Model model() {
    return resolutions
        .inForce()
        .flatMap(resolution -> resolutions.find(resolution.learned()))
        .map(Model::of)
        .orElse(Model.NOTHING);
  }

  /** What was learned, null while nothing was. */
  record Model(@Nullable String resolution, @Nullable Figures figures) {
    static final Model NOTHING = new Model(null, null);

    static Model of(Resolutions.Resolution resolution) {
      return new Model(
          Long.toString(resolution.id()),
          resolution.figures() == null
              ? null
              : Resolutions.JSON.readValue(resolution.figures(), Figures.class));
    }
  }

  @GetMapping("/resolutions")
  Listing<Summary> resolutions() {
    return Listing.of(
        "resolutions",
        Summary.class,
        slice ->
            CursorPage.of(
                resolutions.before(slice.cursorAsLong(Long.MAX_VALUE), slice.oneMore()).stream()
                    .map(Summary::of)
                    .toList(),
                slice,
                Summary::id));
  }

  @PostMapping("/resolutions")
  @Needs(Role.MANAGER)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Started start(@RequestBody Start start, Actor actor) {
    return starting.start(start.learn(), actor);
  }

  @GetMapping("/resolutions/{id}")
  Summary resolution(@PathVariable long id) {
    return Summary.of(resolutions.find(id).orElseThrow(() -> Refusal.notFound("resolution", id)));
  }

  @GetMapping("/resolutions/{id}/model")
  Model modelOf(@PathVariable long id) {
    return resolutions
        .find(id)
        .flatMap(resolution -> resolutions.find(resolution.learned()))
        .map(Model::of)
        .orElseThrow(() -> Refusal.notFound("resolution", id));
  }

  @GetMapping("/resolutions/{id}/changes")
  Listing<Change> changes(@PathVariable long id, Actor actor) {
    Masking masking = Masking.of(actor.role());
    return Listing.of(
        "resolution-changes",
        Change.class,
        slice ->
            CursorPage.of(
                starting.changes(id, slice.cursorAsLong(0), slice.oneMore(), masking),
                slice,
                Change::number));
  }

  @PostMapping("/resolutions/{id}/apply")
  @Needs(Role.MANAGER)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Started apply(@PathVariable long id, Actor actor) {
    return starting.apply(id, actor);
  }

  @DeleteMapping("/resolutions/{id}")
  @Needs(Role.MANAGER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable long id) {
    starting.discard(id);
  }
}
