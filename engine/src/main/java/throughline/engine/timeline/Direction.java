package throughline.engine.timeline;

/** Who began a contact: the customer (inbound) or the organisation (outbound). */
public enum Direction {
  INBOUND,
  OUTBOUND;

  /** The code in {@link Dimension#DIRECTION}. */
  public int code() {
    return ordinal() + 1;
  }
}
