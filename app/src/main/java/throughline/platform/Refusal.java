package throughline.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A no at the door, with its code, one sentence of reason, the value at fault and a next step. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ErrorCode code;
  private final String detail;
  private final String next;
  private final @Nullable String value;
  private final int retryAfterSeconds;

  public Refusal(ErrorCode code, String detail, String next) {
    this(code, detail, next, null, 0);
  }

  private Refusal(
      ErrorCode code, String detail, String next, @Nullable String value, int retryAfterSeconds) {
    // Without a stack trace: it is an answer, and often given.
    super(detail, null, false, false);
    this.code = code;
    this.detail = detail;
    this.next = next;
    this.value = value;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The refusal of something that does not exist, such as {@code notFound("user", id)}. */
  public static Refusal notFound(String what, Object id) {
    return new Refusal(
            CommonError.NOT_FOUND,
            "The %s (%s) does not exist.".formatted(what, id),
            "Maybe it was removed; choose another from the list.")
        .about(id);
  }

  public static Refusal invalid(String detail, String next) {
    return new Refusal(CommonError.INVALID, detail, next);
  }

  /** What a record that checks itself makes of what was given, or a refusal in its words. */
  public static <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      String said = e.getMessage();
      throw invalid(
          said == null ? "A value is not as it has to be." : said,
          "Correct the value and send it again.");
    }
  }

  public Refusal about(Object value) {
    return new Refusal(code, detail, next, String.valueOf(value), retryAfterSeconds);
  }

  public Refusal retryAfter(int seconds) {
    return new Refusal(code, detail, next, value, seconds);
  }

  public ErrorCode code() {
    return code;
  }

  public Problem problem() {
    return Problem.of(code, detail, next, value);
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
