package throughline.journeys;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.testing.RunningApplication;

/** Timelines that note which questions they were asked. */
final class AskedTimelines implements CustomerTimelines {
  private final CustomerTimelines timelines;
  private final Set<String> asked = new TreeSet<>();

  private AskedTimelines(CustomerTimelines timelines) {
    this.timelines = timelines;
  }

  /** What somebody asks of an application's timelines. */
  static Set<String> asked(RunningApplication application, BiConsumer<Silos, JourneyMaps> asking) {
    AskedTimelines timelines = new AskedTimelines(application.bean(CustomerTimelines.class));
    Codes codes = application.bean(Codes.class);
    Waits waits = application.bean(Waits.class);
    JourneyLearning learning = new JourneyLearning(timelines, codes);
    asking.accept(new Silos(learning, waits, codes), new JourneyMaps(learning, waits, codes));
    return timelines.asked;
  }

  /** A filter bar that asks about a year. */
  static FilterBar year() {
    return new FilterBar(
        "2026-01-01",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** What the screens with silos and the map ask. */
  static Set<String> askedByScreens(RunningApplication application, FilterBar filters) {
    Questions questions = application.bean(Questions.class);
    JourneyList journeys = application.bean(JourneyList.class);
    Waits waits = application.bean(Waits.class);
    VariantList variants = application.bean(VariantList.class);
    return asked(
        application,
        (silos, maps) -> {
          new SilosController(silos, journeys, waits, questions).silos(filters);
          new JourneysController(maps, variants, journeys, waits, questions)
              .map(null, null, filters, Locale.GERMAN);
        });
  }

  @Override
  public <A extends Serializable, R> Answer<R> learn(
      String key, TimelineAnalysis<A, R> analysis, Scope scope) {
    asked.add(key + " in " + scope);
    return timelines.learn(key, analysis, scope);
  }

  @Override
  public <A extends Serializable, R> R learnOnce(TimelineAnalysis<A, R> analysis, Scope scope) {
    asked.add("once in " + scope);
    return timelines.learnOnce(analysis, scope);
  }

  @Override
  public Dictionaries dictionaries() {
    return timelines.dictionaries();
  }

  @Override
  public long interactions() {
    return timelines.interactions();
  }
}
