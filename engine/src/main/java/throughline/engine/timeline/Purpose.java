package throughline.engine.timeline;

/** What a contact is for. */
public enum Purpose {
  SERVICE,
  SALES,
  MARKETING,
  DUNNING,
  SURVEY,
  INFORMATION;

  /** The code in {@link Dimension#PURPOSE}. */
  public int code() {
    return ordinal() + 1;
  }
}
