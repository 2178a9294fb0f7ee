package throughline.customers.segments;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.customers.Consents;
import throughline.customers.CustomerTimelines;
import throughline.engine.condition.Beside;
import throughline.engine.condition.Compiling;
import throughline.engine.condition.Condition;
import throughline.engine.condition.Judge;
import throughline.engine.condition.Trend;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;
import throughline.organisation.Organisation;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Segments for those who declare them, and what their conditions say of the past. */
@Service
class Segments {
  private static final int WEEKS = 26;

  private final SegmentRows rows;
  private final Progress progress;
  private final CustomerTimelines timelines;
  private final KeptCourses courses;
  private final KnownOfCustomers known;
  private final Vocabulary vocabulary;
  private final Organisation organisation;
  private final Consents consents;
  private final Audit audit;
  private final Clock clock;

  Segments(
      SegmentRows rows,
      Progress progress,
      CustomerTimelines timelines,
      KeptCourses courses,
      KnownOfCustomers known,
      Vocabulary vocabulary,
      Organisation organisation,
      Consents consents,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.progress = progress;
    this.timelines = timelines;
    this.courses = courses;
    this.known = known;
    this.vocabulary = vocabulary;
    this.organisation = organisation;
    this.consents = consents;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many there were at the beginning of a week. */
  record Week(Instant at, long members) {}

  Segment segment(int id) {
    return rows.find(id).orElseThrow(() -> Refusal.notFound("segment", id));
  }

  List<Segment> all() {
    return rows.all();
  }

  @Transactional
  public Segment create(String name, ConditionForm condition, Actor actor) {
    check(condition, actor);
    if (rows.all().isEmpty()) {
      // Nobody had to follow so far: the first count begins here.
      progress.waitToFollow();
      progress.skipTo(progress.newest());
    }
    int id = rows.create(checked(name), condition, actor.login());
    audit.record("segment.created", Integer.toString(id));
    return segment(id);
  }

  @Transactional
  public Segment change(int id, String name, ConditionForm condition, IfMatch seen, Actor actor) {
    Segment before = segment(id);
    seen.mustBe(before.version());
    check(condition, actor);
    rows.change(before, checked(name), condition, actor.login());
    audit.record("segment.changed", Integer.toString(id), Map.of("version", before.version() + 1));
    return segment(id);
  }

  @Transactional
  public void delete(int id, IfMatch seen, Actor actor) {
    Segment before = segment(id);
    seen.mustBe(before.version());
    if (!before.owner().equals(actor.login()) && !actor.hasOneOf(Role.MANAGER)) {
      throw new Refusal(
          CommonError.FORBIDDEN,
          "This segment is somebody else's.",
          "Ask its owner, or a manager, to delete it.");
    }
    // Whoever writes members has ended, or will find that there is no such segment.
    progress.waitToFollow();
    rows.delete(id);
    audit.record("segment.deleted", Integer.toString(id));
  }

  @Transactional
  public void recount() {
    progress.askForRecount();
    audit.record("segment.recounted", "all");
  }

  /** The condition, which has to be one that this reader may ask. */
  Condition check(ConditionForm condition, Actor actor) {
    condition
        .purposes()
        .filter(key -> !consents.purposes().contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw Refusal.notFound("purpose", key);
            });
    if (condition.asksForAttributes()) {
      checkPersons(actor);
    }
    return condition.read();
  }

  /** A reader who asks for attributes of the profile has to be one who sees people by name. */
  static void checkPersons(Actor actor) {
    if (!actor.role().seesPersons()) {
      throw new Refusal(
          CommonError.FORBIDDEN,
          "A condition on the profile could tell what your role does not show.",
          "Leave this part out, or ask somebody who sees customers by name.");
    }
  }

  private static String checked(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > 120) {
      throw Refusal.invalid("The name must have 1 to 120 letters.", "Choose another name.")
          .about(name);
    }
    return stripped;
  }

  /** How many members there were at the beginning of each week, of those with interactions. */
  List<Week> trend(Segment segment) {
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return courses.course(
        segment.condition(),
        organisation.joined(),
        monday,
        () -> counted(segment.condition(), monday));
  }

  private List<Week> counted(ConditionForm condition, LocalDate monday) {
    long last = monday.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long week = Duration.ofDays(7).toMillis();
    long[] instants =
        IntStream.range(0, WEEKS).mapToLong(i -> last - (WEEKS - 1 - i) * week).toArray();
    Compiling compiling = vocabulary.compiling();
    Judge judge = condition.read().compile(compiling);
    List<Beside> beside = known.asOf(compiling.questions(), instants);
    List<Trend.AsOf> asOf = new ArrayList<>();
    for (int i = 0; i < instants.length; i++) {
      asOf.add(new Trend.AsOf(instants[i], beside.get(i)));
    }
    Trend trend = new Trend(judge, compiling.questions().size(), asOf);
    List<Long> counts = timelines.learnOnce(trend, Scope.ALL);
    return IntStream.range(0, WEEKS)
        .mapToObj(i -> new Week(Instant.ofEpochMilli(instants[i]), counts.get(i)))
        .toList();
  }

  /** How conditions are put into words for a reader. */
  ConditionSentence sentence(Locale locale, @Nullable Role reader) {
    Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);
    Map<String, String> departments = new HashMap<>();
    organisation
        .departments()
        .forEach(one -> departments.put(Integer.toString(one.id()), one.name()));
    organisation
        .joined()
        .countedAs()
        .forEach(
            (joined, other) ->
                departments.put(joined.toString(), departments.getOrDefault(other.toString(), "")));
    Map<String, String> touchpoints = new HashMap<>();
    organisation
        .touchpoints()
        .forEach(one -> touchpoints.put(Integer.toString(one.id()), one.name()));
    names.put(Dimension.DEPARTMENT, departments);
    names.put(Dimension.TOUCHPOINT, touchpoints);
    return new ConditionSentence(
        locale, names, consents.names(locale), reader == null || !reader.seesPersons());
  }
}
