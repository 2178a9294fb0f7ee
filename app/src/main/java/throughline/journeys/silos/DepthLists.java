package throughline.journeys.silos;

import org.springframework.stereotype.Service;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.silo.Conflicts;
import throughline.engine.silo.ConflictsBehind;
import throughline.engine.silo.CrowdedBehind;
import throughline.engine.silo.CrowdedContacts;
import throughline.engine.silo.RepeatedContacts;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.journeys.JourneyLearning;
import throughline.journeys.JourneyLine;
import throughline.journeys.JourneyList;
import throughline.journeys.Question;
import throughline.journeys.Waits;
import throughline.platform.Actor;
import throughline.platform.Listing;
import throughline.platform.Refusal;

/** The journeys and contacts behind the figures beneath silos. */
@Service
class DepthLists {
  private final SiloDepths depths;
  private final SettingsOfSilos settings;
  private final JourneyLearning learning;
  private final JourneyList journeys;
  private final Waits waits;

  DepthLists(
      SiloDepths depths,
      SettingsOfSilos settings,
      JourneyLearning learning,
      JourneyList journeys,
      Waits waits) {
    this.depths = depths;
    this.settings = settings;
    this.learning = learning;
    this.journeys = journeys;
    this.waits = waits;
  }

  Listing<JourneyLine> behind(
      DepthChoice choice, Question question, boolean workingTime, Actor reader) {
    SettingsOfSilos.InForce inForce = settings.current();
    return switch (choice.figure()) {
      case "conflict" -> journeys.listed(conflict(choice, inForce, question), reader);
      case "crowded" -> journeys.listed(crowded(choice, question), reader);
      case "repeated" -> journeys.listed(repeated(choice, question), reader);
      default -> {
        Waits.Measure measure = waits.measure(workingTime);
        yield journeys.behind(
            new JourneyList.Figure(
                choice + measure.key() + inForce.version(),
                choice.trait(inForce.settings(), measure),
                question),
            reader);
      }
    };
  }

  private JourneyList.Found conflict(
      DepthChoice choice, SettingsOfSilos.InForce inForce, Question question) {
    Conflicts asked = SiloDepths.conflicts(inForce.settings());
    int trouble = DepthChoice.said("trouble", choice.trouble());
    if (trouble >= asked.troubles().size()) {
      throw Refusal.notFound("trouble", trouble);
    }
    int received = DepthChoice.said("fromDepartment", choice.fromDepartment());
    int contacting = DepthChoice.said("toDepartment", choice.toDepartment());
    return limit ->
        found(
            choice + SiloDepths.key(inForce),
            question,
            limit,
            new ConflictsBehind(asked, trouble, received, contacting, limit));
  }

  private JourneyList.Found crowded(DepthChoice choice, Question question) {
    int before = DepthChoice.said("fromDepartment", choice.fromDepartment());
    int after = DepthChoice.said("toDepartment", choice.toDepartment());
    return limit ->
        found(
            choice.toString(),
            question,
            limit,
            new CrowdedBehind(CrowdedContacts.USUAL, before, after, limit));
  }

  private JourneyList.Found repeated(DepthChoice choice, Question question) {
    int touchpoint = DepthChoice.said("touchpoint", choice.touchpoint());
    long end = depths.learn(question).end();
    return limit ->
        found(
            choice + " until " + end,
            question,
            limit,
            new RepeatedContacts(SiloDepths.REPEAT_DAYS, true, end, touchpoint, limit));
  }

  private <A extends Gathering<A, JourneysBehind.Found>> JourneysBehind.Found found(
      String name, Question question, int limit, Learning<A, JourneysBehind.Found> behind) {
    return learning
        .learnOfTimelines("behind %s %s".formatted(name, limit), question, behind)
        .result();
  }
}
