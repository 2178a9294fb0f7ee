package throughline.platform;

import java.util.List;

/**
 * What brings the derived forward, and can say how far it is behind. Where one follows another, its
 * bean stands after the other's in Spring's order: asked in that order, nothing slips through
 * between the answers, and all that are not behind have everything.
 */
public interface ReportsLag {

  /**
   * How far one reader is.
   *
   * @param behind what it follows has so much that it has not taken in yet
   */
  record Lag(String name, long position, long behind) {}

  List<Lag> lags();
}
