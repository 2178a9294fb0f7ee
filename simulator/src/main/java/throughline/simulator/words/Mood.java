package throughline.simulator.words;

/** The temper in which somebody writes. */
public enum Mood {
  CALM,
  WORRIED,
  ANGRY
}
