package throughline.platform;

import java.util.List;
import java.util.Map;

/** What can say how much there is of something, for those who watch an installation. */
public interface ReportsMeasures {

  /**
   * A number at this moment.
   *
   * @param name in small letters and dots, as {@code throughline.source.items}
   * @param tags what tells it from others of its name; never anything of a person
   */
  record Measure(String name, String description, Map<String, String> tags, double value) {

    public Measure {
      tags = Map.copyOf(tags);
    }
  }

  List<Measure> measures();
}
