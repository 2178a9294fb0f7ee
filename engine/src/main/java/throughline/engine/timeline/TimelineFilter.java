package throughline.engine.timeline;

import java.io.Serializable;
import java.util.Set;

/** A condition that timelines, or the journeys they were cut into, pass or do not. */
public interface TimelineFilter extends Serializable {

  /** The dimensions that it looks at. */
  Set<Dimension> dimensions();

  boolean passes(Timeline timeline);
}
