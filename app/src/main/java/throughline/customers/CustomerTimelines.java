package throughline.customers;

import java.io.Serializable;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;

/** The timelines of all customers, as of the newest version of the lake. */
public interface CustomerTimelines {

  /**
   * What was learned.
   *
   * @param lakeVersion the version of the lake that it was learned from
   */
  record Answer<R>(R result, long lakeVersion) {}

  /**
   * Learns from the newest version, or gives the answer that is kept.
   *
   * @param key names the analysis with all that it was made of; two analyses that could learn
   *     different things must not share one
   */
  <A extends Serializable, R> Answer<R> learn(
      String key, TimelineAnalysis<A, R> analysis, Scope scope);

  /** Learns from the newest version what is asked once, and keeps no answer. */
  <A extends Serializable, R> R learnOnce(TimelineAnalysis<A, R> analysis, Scope scope);

  /**
   * The labels of codes. Departments, touchpoints and sources have the codes of their ids, and
   * their ids as labels: their names are the business of their modules.
   */
  Dictionaries dictionaries();

  /** How many interactions the lake holds. */
  long interactions();
}
