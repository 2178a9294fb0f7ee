package throughline.engine.timeline;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;

/** The dictionaries of all dimensions. Directions and purposes have the codes of their enums. */
public final class Dictionaries implements Serializable {
  private static final long serialVersionUID = 1;

  private final EnumMap<Dimension, Dictionary> all = new EnumMap<>(Dimension.class);

  public Dictionaries() {
    for (Dimension dimension : Dimension.values()) {
      all.put(dimension, new Dictionary());
    }
    Arrays.stream(Direction.values()).map(Direction::name).forEach(code(Dimension.DIRECTION));
    Arrays.stream(Purpose.values()).map(Purpose::name).forEach(code(Dimension.PURPOSE));
  }

  private java.util.function.Consumer<String> code(Dimension dimension) {
    return name -> of(dimension).code(name.toLowerCase(Locale.ROOT));
  }

  public Dictionary of(Dimension dimension) {
    Dictionary dictionary = all.get(dimension);
    if (dictionary == null) {
      throw new IllegalStateException("The dimension (%s) has no dictionary.".formatted(dimension));
    }
    return dictionary;
  }

  /** The label of a code, or an empty string where the value is not known. */
  public String label(Dimension dimension, int code) {
    return code == Dimension.UNKNOWN ? "" : of(dimension).label(code);
  }
}
