package throughline.sources;

/** The number of a source. */
public record SourceId(int value) {
  public SourceId {
    if (value < 1) {
      throw new IllegalArgumentException("The source (%s) must be positive.".formatted(value));
    }
  }
}
