package throughline.sources;

import java.util.Locale;

/** How a source gives its data. */
public enum SourceKind {
  EVENTS,
  FILES,
  /** The house itself: what people decide in the workspace. */
  DECISIONS;

  public static SourceKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
