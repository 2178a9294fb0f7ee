package throughline.sources;

import java.util.Locale;

/** How a source gives its data. */
public enum SourceKind {
  EVENTS,
  FILES;

  public static SourceKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
