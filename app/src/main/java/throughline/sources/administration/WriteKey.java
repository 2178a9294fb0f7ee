package throughline.sources.administration;

import throughline.platform.Tokens;

/**
 * A secret with which a source writes. Only its hash is kept; a plain hash is enough because the
 * key is random and long.
 */
public record WriteKey(String value) {

  private static final int SHOWN = 8;

  static WriteKey random() {
    return new WriteKey("tlw_" + Tokens.random());
  }

  /** What may be shown of it: enough to tell it from others, too little to use it. */
  String hint() {
    return value.substring(0, Math.min(SHOWN, value.length())) + "…";
  }

  public static byte[] hash(String value) {
    return Tokens.hash(value);
  }

  @Override
  public String toString() {
    return hint();
  }
}
