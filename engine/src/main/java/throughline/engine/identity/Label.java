package throughline.engine.identity;

/**
 * What a person said of two records, which are named by the places at which they came.
 *
 * @param same whether they are one person
 */
public record Label(int one, int other, boolean same) {
  public Label {
    if (one < 0 || other < 0 || one == other) {
      throw new IllegalArgumentException(
          "A label is of two different records, not of (%d) and (%d).".formatted(one, other));
    }
  }
}
