package throughline.lake.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of one pattern, taken strictly: the 31st of February is no time. */
final class PatternTime implements TimeForm {
  private final DateTimeFormatter formatter;
  private final ZoneId zone;

  PatternTime(String pattern, ZoneId zone) {
    this.formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(strict(pattern))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    this.zone = zone;
  }

  // Strictly, the letter y needs an era beside it; what people mean is u.
  private static String strict(String pattern) {
    if (pattern.indexOf('G') >= 0) {
      return pattern;
    }
    StringBuilder changed = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      changed.append(c == 'y' && !quoted ? 'u' : c);
    }
    return changed.toString();
  }

  @Override
  public long millis(String value) {
    try {
      return millis(formatter.parse(value.strip()));
    } catch (DateTimeException | ArithmeticException e) {
      return UNREADABLE;
    }
  }

  private long millis(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      return UNREADABLE;
    }
    LocalTime time = parsed.query(TemporalQueries.localTime());
    @Nullable ZoneId own = parsed.query(TemporalQueries.zone());
    ZoneId at = own == null ? zone : own;
    return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
        .atZone(at)
        .withEarlierOffsetAtOverlap()
        .withZoneSameInstant(ZoneOffset.UTC)
        .toInstant()
        .toEpochMilli();
  }
}
