package throughline.customers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A text that fits an index: a very long one keeps its beginning and a hash of the whole. */
public final class Shortened {
  private static final int LONGEST = 400;

  private Shortened() {}

  public static String of(String text) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    if (clean.length() <= LONGEST) {
      return clean;
    }
    UUID hash = UUID.nameUUIDFromBytes(clean.getBytes(StandardCharsets.UTF_8));
    return clean.substring(0, LONGEST - 40) + " " + hash;
  }
}
