package throughline.engine.timeline;

import java.io.Serializable;

/** Where timelines are kept. */
public interface Timelines {

  /** Shows every timeline within the scope to the analysis and returns what was learned. */
  <A extends Serializable, R> R learn(TimelineAnalysis<A, R> analysis, Scope scope);

  /** The labels of the codes that these timelines hold. */
  Dictionaries dictionaries();
}
