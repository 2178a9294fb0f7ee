package throughline.simulator.world;

import java.util.Locale;

/** A language that customers write in. */
public enum Language {
  DE,
  FR,
  IT,
  EN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
