package throughline.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An error as clients read it (RFC 9457), with our code, the value at fault and the next step. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String kind,
    String detail,
    @Nullable String value,
    String next) {

  private static final int LONGEST_VALUE = 200;

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(ErrorCode code, String detail, String next, @Nullable String value) {
    return new Problem(
        "about:blank",
        title(code),
        code.status(),
        code.name(),
        kind(code),
        detail,
        cut(value),
        next);
  }

  private static String title(ErrorCode code) {
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String kind(ErrorCode code) {
    return code.kind().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String cut(@Nullable String value) {
    return value == null || value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + "…";
  }
}
