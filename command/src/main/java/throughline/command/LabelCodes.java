package throughline.command;

import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;

/** The codes of one column's values; a value that comes again at once is not looked up again. */
final class LabelCodes {
  private final Dictionary dictionary;
  private @Nullable String last;
  private int lastCode;

  LabelCodes(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  int code(@Nullable String value) {
    if (value == null) {
      return Dimension.UNKNOWN;
    }
    // Readers give the same object for a value that they have just seen.
    if (!isLast(value)) {
      lastCode = dictionary.code(value);
      last = value;
    }
    return lastCode;
  }

  @SuppressWarnings("ReferenceEquality") // Only a shortcut: equal values are looked up.
  private boolean isLast(String value) {
    return value == last;
  }
}
