package throughline.sources.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

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
    Instant plain = plain(time);
    if (plain != null) {
      return plain;
    }
    if (time.length() == 10) {
      return LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    boolean offset = time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10;
    return offset
        ? OffsetDateTime.parse(colon(time)).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }

  /**
   * The time where it is written as nearly all clients write it, {@code 2026-03-01T10:00:00.000Z};
   * else null. A third of a door's time went into reading this form by a general parser.
   */
  private static @Nullable Instant plain(String time) {
    int length = time.length();
    if (length != 20 && length != 24 || !isPlain(time)) {
      return null;
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(time, 0, 4),
            number(time, 5, 7),
            number(time, 8, 10),
            number(time, 11, 13),
            number(time, 14, 16),
            number(time, 17, 19),
            length == 24 ? number(time, 20, 23) * 1_000_000 : 0);
    return local.toInstant(ZoneOffset.UTC);
  }

  private static boolean isPlain(String time) {
    String form = time.length() == 20 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z";
    for (int i = 0; i < form.length(); i++) {
      char asked = form.charAt(i);
      char given = time.charAt(i);
      if (asked == '0' ? given < '0' || given > '9' : given != asked) {
        return false;
      }
    }
    return true;
  }

  private static int number(String time, int from, int to) {
    return Integer.parseInt(time, from, to, 10);
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
