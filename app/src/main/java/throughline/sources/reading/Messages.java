package throughline.sources.reading;

import java.util.List;
import throughline.lake.mapping.Mapping;

/** The ids by which rows of files are known in the log. */
public final class Messages {

  private Messages() {}

  /**
   * The id of a row: its key, told apart by its file where the source has several kinds of them.
   */
  public static String of(List<Mapping> ofSource, Mapping mapping, String key) {
    return ofSource.size() == 1 ? key : String.join(",", mapping.files()) + " " + key;
  }
}
