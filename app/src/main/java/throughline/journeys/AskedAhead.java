package throughline.journeys;

/** Figures that a screen shows as it opens, learned before anybody asks. */
public interface AskedAhead {
  void ask(Question question);
}
