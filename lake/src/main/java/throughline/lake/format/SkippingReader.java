package throughline.lake.format;

import java.io.IOException;

/** Characters of which the rest of a line can be passed over faster than it can be read. */
interface SkippingReader {

  /**
   * Passes over what comes before the next line break, or less of it where that cannot be told
   * without reading.
   */
  void skipToLineBreak() throws IOException;
}
