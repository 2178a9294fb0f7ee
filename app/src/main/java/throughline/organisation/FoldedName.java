package throughline.organisation;

import java.text.Normalizer;
import java.util.Locale;

/** A name without what people write differently and mean the same: case and spaces. */
record FoldedName(String value) {

  static FoldedName of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return new FoldedName(composed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
  }
}
