package throughline.sources;

/** The number of a source. */
public record SourceId(int value) {

  /** The source of decisions: the house itself, under a number that no source is ever given. */
  public static final SourceId WORKSPACE = new SourceId(Integer.MAX_VALUE);

  public SourceId {
    if (value < 1) {
      throw new IllegalArgumentException("The source (%s) must be positive.".formatted(value));
    }
  }
}
