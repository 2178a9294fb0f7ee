package throughline.customers.matching;

import java.util.Arrays;
import java.util.Locale;
import throughline.platform.Refusal;

/** Which resolutions begin, and take effect, without anybody asking for them. */
enum ByItself {
  /** None begins. */
  NOTHING,
  /** All are prepared; only the first takes effect, because there is nothing yet to change. */
  FIRST,
  /** Every one takes effect whose training can be trusted. */
  EVERY;

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ByItself of(String written) {
    return Arrays.stream(values())
        .filter(one -> one.written().equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                        "Resolutions cannot do %s by themselves.".formatted(written),
                        "Say nothing, first or every.")
                    .about(written));
  }
}
