package throughline.sources.log;

/** The way by which an item came in. The order is kept in the log: add only at the end. */
public enum Door {
  EVENTS,
  CLOUD_EVENTS,
  FILE,
  DECISION;

  public static Door of(int code) {
    return values()[code];
  }

  public int code() {
    return ordinal();
  }
}
