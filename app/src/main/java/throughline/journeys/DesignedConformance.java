package throughline.journeys;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.CustomerTimelines;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.journey.ShownMap;
import throughline.engine.journey.Together;
import throughline.engine.journey.designed.BreaksPromise;
import throughline.engine.journey.designed.Conformance;
import throughline.engine.journey.designed.ConformanceFigures;
import throughline.engine.journey.designed.Deadline;
import throughline.engine.journey.designed.DepartsFromMap;
import throughline.engine.journey.designed.Deviation;
import throughline.engine.journey.designed.GoesAsDesigned;
import throughline.engine.journey.designed.PromiseKept;
import throughline.engine.journey.designed.StopsInMap;
import throughline.engine.journey.designed.TakesStep;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.platform.Refusal;

/** What became of designed maps in the journeys they are about, and the journeys behind that. */
@Service
class DesignedConformance {
  /** Aligned at some thousand ways a second; journeys of rarer ways are told apart. */
  private static final int MOST_WAYS = 4_000;

  private static final int SHOWN_WAYS = 50;

  private final DesignedMaps maps;
  private final MapsInForce inForce;
  private final JourneyLearning learning;
  private final Codes codes;
  private final Promises promises;

  DesignedConformance(
      DesignedMaps maps,
      MapsInForce inForce,
      JourneyLearning learning,
      Codes codes,
      Promises promises) {
    this.maps = maps;
    this.inForce = inForce;
    this.learning = learning;
    this.codes = codes;
    this.promises = promises;
  }

  /**
   * What was clicked in the figures of a map; nothing means every journey it is about.
   *
   * @param figure designed, departed, broken, reached, skipped, unexpected, misordered,
   *     wrong_department or ended
   * @param step the number of a step
   * @param steps numbers of steps with commas between them
   * @param touchpoint a node of the picture: a touchpoint's id, start, end or others
   * @param fromNode with toNode an arc of the picture
   * @param variant the touchpoints of a way with hyphens between them
   */
  record Choice(
      @Nullable String figure,
      @Nullable Integer step,
      @Nullable String steps,
      @Nullable String touchpoint,
      @Nullable String fromNode,
      @Nullable String toNode,
      @Nullable String variant) {}

  private record Learned(
      long lakeVersion, ConformanceFigures figures, PromiseKept.@Nullable Answer promise) {}

  ConformanceReport report(int id, Question question) {
    Names names = codes.names();
    MapsInForce.InForce map = inForce.of(maps.judging(id), names);
    Learned learned = learn(map, question);
    ConformanceFigures figures = learned.figures();
    List<StepForm> steps = steps(map, names);
    PromiseForm promise = map.form().promise();
    return new ConformanceReport(
        learned.lakeVersion(),
        map.version(),
        map.form().about().isSaid(),
        SiloReport.Part.of(figures.ofJourneys().asDesigned()),
        SiloReport.Part.of(figures.ofCustomers().asDesigned()),
        figures.aligned(),
        figures.bounded(),
        figures.cost(),
        SiloReport.Part.of(new Share(figures.completed(), figures.aligned())),
        ConformanceReport.steps(figures, steps, map.map().touchpoints()),
        figures.outside().stream().map(one -> outside(one, names)).toList(),
        ConformanceReport.ended(figures, map.map().map(), steps),
        figures.ways().stream().map(way -> ConformanceReport.way(way, steps, names)).toList(),
        promise == null || learned.promise() == null
            ? null
            : ConformanceReport.Promise.of(promise, learned.promise()));
  }

  /** The steps by their numbers, called as their touchpoints are now. */
  static List<StepForm> steps(MapsInForce.InForce map, Names names) {
    return map.form().flow().steps().map(step -> step.now(names)).toList();
  }

  private static ConformanceReport.Outside outside(ConformanceFigures.Outside one, Names names) {
    return new ConformanceReport.Outside(
        Integer.toString(one.touchpoint()),
        names.step(one.touchpoint()),
        ConformanceReport.Count.of(one.count()));
  }

  private Learned learn(MapsInForce.InForce map, Question question) {
    PromiseForm promise = map.form().promise();
    Deadline deadline = promise == null ? null : promises.deadline(promise);
    Together together = new Together();
    var figures =
        together.add(
            new Concluded<>(
                new Conformance(map.map()), lived -> lived.figures(MOST_WAYS, SHOWN_WAYS)));
    var kept = deadline == null ? null : together.add(new PromiseKept(map.map(), deadline));
    CustomerTimelines.Answer<Together.Answers> answer =
        learning.learn(
            "conformance with %s, %s".formatted(map.key(), deadline),
            question,
            new OnlyJourneys<>(map.about(), together));
    return new Learned(
        answer.lakeVersion(),
        answer.result().of(figures),
        kept == null ? null : answer.result().of(kept));
  }

  /** The journeys behind a figure, those that weigh most in it first. */
  JourneyList.Found behind(int id, Choice choice, Question question) {
    MapsInForce.InForce map = inForce.of(maps.judging(id), codes.names());
    JourneyTrait trait = trait(map, choice, question);
    return limit ->
        learning
            .learn(
                "behind %s in %s first %d".formatted(choice, map.key(), limit),
                question,
                new OnlyJourneys<>(map.about(), new JourneysBehind(trait, limit)))
            .result();
  }

  private JourneyTrait trait(MapsInForce.InForce map, Choice choice, Question question) {
    if (choice.variant() != null) {
      return new JourneyTrait.Takes(Dimension.TOUCHPOINT, numbers(choice.variant(), "-"));
    }
    if (choice.touchpoint() != null) {
      return new JourneyTrait.Passes(Dimension.TOUCHPOINT, FilterBar.number(choice.touchpoint()));
    }
    String figure = choice.figure() == null ? "all" : choice.figure();
    return switch (figure) {
      case "all" -> new JourneyTrait.Any();
      case "designed" -> new GoesAsDesigned(map.map(), true);
      case "departed" -> new GoesAsDesigned(map.map(), false);
      case "reached" -> new TakesStep(map.map(), step(map, choice.step()));
      case "skipped" -> departs(map, choice, Deviation.SKIPPED);
      case "unexpected" -> departs(map, choice, Deviation.UNEXPECTED);
      case "misordered" -> departs(map, choice, Deviation.MISORDERED);
      case "wrong_department" -> departs(map, choice, Deviation.WRONG_DEPARTMENT);
      case "ended" -> new StopsInMap(map.map(), stopped(choice.steps()));
      case "broken" -> broken(map, question);
      default ->
          throw Refusal.invalid(
                  "The figure (%s) is not known.".formatted(figure),
                  "Choose one of the figures of the map.")
              .about(figure);
    };
  }

  /** What passes others on the picture is told by the step beside them. */
  private static JourneyTrait arc(int from, int to) {
    if (from == ShownMap.START && to >= 0) {
      return new JourneyTrait.Begins(Silos.STEP, to);
    }
    if (to == ShownMap.END && from >= 0) {
      return new JourneyTrait.Ends(Silos.STEP, from);
    }
    if (from >= 0 && to >= 0) {
      return new JourneyTrait.Follows(Silos.STEP, from, to);
    }
    int step = Math.max(from, to);
    return step < 0 ? new JourneyTrait.Any() : new JourneyTrait.Passes(Silos.STEP, step);
  }

  private static DepartsFromMap departs(
      MapsInForce.InForce map, Choice choice, Deviation deviation) {
    return new DepartsFromMap(map.map(), step(map, choice.step()), deviation);
  }

  private static int step(MapsInForce.InForce map, @Nullable Integer step) {
    int steps = map.map().touchpoints().size();
    if (step == null || step < 0 || step >= steps) {
      throw Refusal.invalid(
              "The step (%s) is not one of the %d of the map.".formatted(step, steps),
              "Choose one from the list.")
          .about(String.valueOf(step));
    }
    return step;
  }

  private static Set<Integer> stopped(@Nullable String steps) {
    return steps == null ? Set.of() : new HashSet<>(numbers(steps, ","));
  }

  private static List<Integer> numbers(String list, String between) {
    return Arrays.stream(list.split(between)).map(FilterBar::number).toList();
  }

  private JourneyTrait broken(MapsInForce.InForce map, Question question) {
    PromiseForm promise = map.form().promise();
    PromiseKept.Answer learned = learn(map, question).promise();
    if (promise == null || learned == null) {
      throw Refusal.invalid(
          "The map promises customers nothing.", "Add a promise to the map first.");
    }
    return new BreaksPromise(map.map(), promises.deadline(promise), learned.end());
  }
}
