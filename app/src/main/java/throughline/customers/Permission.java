package throughline.customers;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer's data may be used for a purpose, and why.
 *
 * @param since when the customer said what decides it, or null where nothing said does
 */
public record Permission(Reason reason, @Nullable Instant since) {

  /** What decides. */
  public enum Reason {
    CONSENT(true),
    GROUND(true),
    NOT_ASKED(false),
    OTHER_WORDING(false),
    WITHDRAWN(false),
    OBJECTED(false),
    RESTRICTED(false),
    PURPOSE_OFF(false),
    UNKNOWN_PURPOSE(false),
    /** Nobody stands behind the id any more. */
    NOBODY(false);

    private final boolean allows;

    Reason(boolean allows) {
      this.allows = allows;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean allowed() {
    return reason.allows;
  }
}
