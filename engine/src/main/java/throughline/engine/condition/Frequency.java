package throughline.engine.condition;

/** Which way a number of times is meant. */
public enum Frequency {
  AT_LEAST(1),
  /** With no times at all: never. */
  AT_MOST(0);

  private final int least;

  Frequency(int least) {
    this.least = least;
  }

  int least() {
    return least;
  }
}
