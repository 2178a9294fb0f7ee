package throughline.sources.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** ISO-8601 times as clients send them; without an offset they are UTC. */
public final class Times {

  private Times() {}

  /**
   * The instant of a text.
   *
   * @throws DateTimeException where it is none
   */
  public static Instant parse(String text) {
    String time = text.strip();
    if (time.length() == 10) {
      return LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    boolean offset = time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10;
    return offset
        ? OffsetDateTime.parse(colon(time)).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }

  private static String colon(String time) {
    int sign = Math.max(time.lastIndexOf('+'), time.lastIndexOf('-'));
    return sign > 10 && time.length() == sign + 5
        ? time.substring(0, sign + 3) + ":" + time.substring(sign + 3)
        : time;
  }

  /** When something really happened, whatever the client's clock says. */
  public static Instant corrected(Instant receivedAt, Instant sentAt, Instant original) {
    return receivedAt.minus(Duration.between(original, sentAt));
  }
}
