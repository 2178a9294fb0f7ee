package throughline.platform;

import java.util.List;

/** What reads the intake log forward, and can say how far it is behind. */
public interface ReportsLag {

  /**
   * How far one reader is.
   *
   * @param behind items in the log that it has not read yet
   */
  record Lag(String name, long position, long behind) {}

  List<Lag> lags();
}
