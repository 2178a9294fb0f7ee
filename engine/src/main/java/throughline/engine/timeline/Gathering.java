package throughline.engine.timeline;

import java.io.Serializable;

/**
 * What an analysis has gathered so far, where it knows itself how to add a timeline, join another
 * half and end.
 *
 * @param <G> its own type
 * @param <R> what was learned
 */
public interface Gathering<G extends Gathering<G, R>, R> extends Serializable {

  void add(Timeline timeline);

  /** Both halves; either may be changed by it and is not used any more. */
  G join(G other);

  R result();
}
