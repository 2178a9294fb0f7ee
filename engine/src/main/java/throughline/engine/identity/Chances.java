package throughline.engine.identity;

/** How likely a stranger has a given value too, from how often it comes. */
final class Chances {
  private final Layout layout;
  private final Frequencies frequencies;
  private final double mates;

  /**
   * Chances after so many records.
   *
   * @param mates how many other records of the same person a record has on average: they make a
   *     value look more frequent than it is among people
   */
  Chances(Layout layout, Frequencies frequencies, double mates) {
    this.layout = layout;
    this.frequencies = frequencies;
    this.mates = mates;
  }

  double same(int place, int code) {
    double others = Math.max(0, frequencies.count(place, code) - 1 - mates);
    // A value seen once or twice is not as rare as it looks.
    return others == 0
        ? unseen(place)
        : Math.min(1, (others + 1) / Math.max(2, frequencies.present(place)));
  }

  double unseen(int place) {
    Measure measure = layout.measure(place);
    double usual = measure.usualAmongStrangers(measure.same());
    return Math.min(usual, 1.0 / Math.max(2, frequencies.present(place)));
  }

  int values(int place) {
    return frequencies.values(place);
  }
}
