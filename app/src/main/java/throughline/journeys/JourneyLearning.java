package throughline.journeys;

import java.io.Serializable;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.customers.CustomerTimelines;
import throughline.customers.MembersOfSegments.Membership;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.HavingJourney;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.engine.timeline.TimelineFilter;

/**
 * What is learned from journeys: the parts of timelines that serve a concern and pass the filter
 * bar. What serves no concern, a visit of a page or a campaign, is no journey.
 */
@Component
public class JourneyLearning {
  private final CustomerTimelines timelines;
  private final Codes codes;

  JourneyLearning(CustomerTimelines timelines, Codes codes) {
    this.timelines = timelines;
    this.codes = codes;
  }

  /**
   * @param key names the analysis; what the question adds to it is added here
   */
  public <A extends Serializable, R> CustomerTimelines.Answer<R> learn(
      String key, Question question, TimelineAnalysis<A, R> ofJourneys) {
    return timelines.learn(
        key + " of journeys " + question.key(), cut(question, ofJourneys), question.scope());
  }

  /** The same for whole timelines, those that pass the filter bar. */
  public <A extends Serializable, R> CustomerTimelines.Answer<R> learnOfTimelines(
      String key, Question question, TimelineAnalysis<A, R> ofTimelines) {
    return timelines.learn(
        key + " of timelines " + question.key(), passing(question, ofTimelines), question.scope());
  }

  /** An analysis of journeys as one of timelines, for one pass together with others. */
  public <A extends Serializable, R> TimelineAnalysis<EachJourney.Cut<A>, R> cut(
      Question question, TimelineAnalysis<A, R> ofJourneys) {
    return among(
        question, new EachJourney<>(OnlyJourneys.ofConcerns(question.filters(codes), ofJourneys)));
  }

  /**
   * Whole timelines: those that met what was asked for, or, where it was asked of single journeys,
   * those with a journey that did.
   */
  public <A extends Serializable, R> TimelineAnalysis<? extends Serializable, R> passing(
      Question question, TimelineAnalysis<A, R> ofTimelines) {
    List<TimelineFilter> filters = question.filters(codes);
    return question.limits().isNone()
        ? among(question, new OnlyJourneys<>(filters, ofTimelines))
        : among(question, new HavingJourney<>(filters, ofTimelines));
  }

  private static <A extends Serializable, R> TimelineAnalysis<A, R> among(
      Question question, TimelineAnalysis<A, R> ofTimelines) {
    Membership members = question.members();
    return members == null ? ofTimelines : new OnlyMembers<>(members.customers(), ofTimelines);
  }

  /** Both kinds in one pass. */
  public <A extends Serializable, R> CustomerTimelines.Answer<R> learnAll(
      String key, Question question, TimelineAnalysis<A, R> together) {
    return timelines.learn(key + " " + question.key(), together, question.scope());
  }
}
