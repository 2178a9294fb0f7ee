package throughline.engine.timeline;

/**
 * What an interaction is described by. Each dimension has a dictionary of its own that gives every
 * label a code; the code 0 means "not known".
 */
public enum Dimension {
  TOUCHPOINT,
  DEPARTMENT,
  TEAM,
  RESOURCE,
  CHANNEL,
  TOPIC,
  OUTCOME,
  /** Who began: one of {@link Direction}, coded by {@link Direction#code()}. */
  DIRECTION,
  /** What for: one of {@link Purpose}, coded by {@link Purpose#code()}. */
  PURPOSE,
  /** Why a wait before this interaction is not ours, such as an appointment the customer chose. */
  KIND,
  SOURCE;

  /** The code of a value that is not known. */
  public static final int UNKNOWN = 0;
}
