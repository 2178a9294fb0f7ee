package throughline.journeys.silos;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import throughline.engine.journey.Together;
import throughline.engine.silo.Conflicts;
import throughline.engine.silo.CrowdedContacts;
import throughline.engine.silo.Effort;
import throughline.engine.silo.ExcusedWaits;
import throughline.engine.silo.RepeatedAtTouchpoints;
import throughline.engine.silo.RepeatsOfTouchpoints;
import throughline.engine.silo.ReworkOfSteps;
import throughline.journeys.AskedAhead;
import throughline.journeys.JourneyLearning;
import throughline.journeys.Question;
import throughline.journeys.Silos;
import throughline.journeys.Waits;

/**
 * What lies beneath the silo figures, learned in one pass: contacts in trouble, effort, work done
 * again and excused waits, as the settings in force define them.
 */
@Service
class SiloDepths implements AskedAhead {
  /** Within these days a contact on the same topic repeats the one before it. */
  static final int REPEAT_DAYS = 30;

  static final ReworkOfSteps REWORK = new ReworkOfSteps(Silos.STEP, Map.of());

  private final Silos silos;
  private final JourneyLearning learning;
  private final SettingsOfSilos settings;
  private final Waits waits;

  SiloDepths(Silos silos, JourneyLearning learning, SettingsOfSilos settings, Waits waits) {
    this.silos = silos;
    this.learning = learning;
    this.settings = settings;
    this.waits = waits;
  }

  /** Everything that was learned about one question. */
  record Learned(
      long lakeVersion,
      SettingsOfSilos.InForce settings,
      Silos.Learned silos,
      Conflicts.Answer conflicts,
      CrowdedContacts.Answer crowded,
      Effort.Answer effort,
      List<ReworkOfSteps.Again> again,
      List<RepeatsOfTouchpoints.Repeated> repeats,
      List<RepeatedAtTouchpoints.At> repeatedAt,
      List<ExcusedWaits.OfKind> excused,
      List<ExcusedWaits.OfKind> excusedInHours) {

    /** The end of the data, before which all days of a contact have to lie. */
    long end() {
      return silos.repeats().end();
    }
  }

  @Override
  public void ask(Question question) {
    learn(question);
  }

  Learned learn(Question question) {
    SettingsOfSilos.InForce inForce = settings.current();
    Silos.Learned known = silos.learn(question);
    Waits.Measure inHours = waits.working();
    long end = known.repeats().end();
    Together ofJourneys = new Together();
    var effort = ofJourneys.add(effort(inForce.settings()));
    var again = ofJourneys.add(REWORK);
    var excused = ofJourneys.add(new ExcusedWaits(Silos.UNIT, Waits.CALENDAR.waiting()));
    var excusedInHours = ofJourneys.add(new ExcusedWaits(Silos.UNIT, inHours.waiting()));
    Together ofTimelines = new Together();
    var journeys = ofTimelines.add(learning.cut(question, ofJourneys));
    var conflicts = ofTimelines.add(learning.passing(question, conflicts(inForce.settings())));
    var crowded = ofTimelines.add(learning.passing(question, CrowdedContacts.USUAL));
    var repeats =
        ofTimelines.add(
            learning.passing(question, new RepeatsOfTouchpoints(REPEAT_DAYS, true, end)));
    var repeatedAt =
        ofTimelines.add(
            learning.passing(question, new RepeatedAtTouchpoints(REPEAT_DAYS, true, end)));
    var answer =
        learning.learnAll(
            "depths in %s until %s by %s".formatted(inHours.key(), end, key(inForce)),
            question,
            ofTimelines);
    Together.Answers inner = answer.result().of(journeys);
    return new Learned(
        answer.lakeVersion(),
        inForce,
        known,
        answer.result().of(conflicts),
        answer.result().of(crowded),
        inner.of(effort),
        inner.of(again),
        answer.result().of(repeats),
        answer.result().of(repeatedAt),
        inner.of(excused),
        inner.of(excusedInHours));
  }

  /** What is assumed has no version, but changes with the touchpoints. */
  static String key(SettingsOfSilos.InForce inForce) {
    return inForce.assumed()
        ? inForce.settings().troubles().toString()
        : "version " + inForce.version();
  }

  static Effort effort(SiloSettings settings) {
    return new Effort(REPEAT_DAYS, settings.weights().weights());
  }

  static Conflicts conflicts(SiloSettings settings) {
    return new Conflicts(
        settings.troubles().stream().map(TroubleSetting::trouble).toList(),
        settings.disturbing(),
        settings.graceDays() * 86_400_000L);
  }
}
