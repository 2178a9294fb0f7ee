package throughline.simulator.systems;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.simulator.world.Horizon;

/** The ways in which the systems write times. */
final class Times {

  /** 2024-03-01 14:05:00, at the company's seat. */
  static final Times LOCAL = new Times("yyyy-MM-dd HH:mm:ss", Horizon.ZONE);

  /** 2024-03-01T14:05:00Z. */
  static final Times UTC = new Times("yyyy-MM-dd'T'HH:mm:ss'Z'", ZoneOffset.UTC);

  /** 2024-03-01T14:05:00+01:00. */
  static final Times OFFSET = new Times("yyyy-MM-dd'T'HH:mm:ssxxx", Horizon.ZONE);

  /** 01.03.2024. */
  static final Times GERMAN_DAY = new Times("dd.MM.yyyy", Horizon.ZONE);

  /** 01.03.2024 14:05. */
  static final Times GERMAN = new Times("dd.MM.yyyy HH:mm", Horizon.ZONE);

  /** 2024-03-01 09:05:00, at the seat of the campaign tool's maker. */
  static final Times NEW_YORK = new Times("yyyy-MM-dd HH:mm:ss", ZoneId.of("America/New_York"));

  private final DateTimeFormatter format;

  private Times(String pattern, ZoneId zone) {
    format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
  }

  String of(@Nullable Instant at) {
    return at == null ? "" : format.format(at);
  }
}
