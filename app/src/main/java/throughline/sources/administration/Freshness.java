package throughline.sources.administration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a source gives as regularly as it did. */
enum Freshness {
  OK,
  LATE,
  SILENT;

  private static final Duration UNKNOWN_RHYTHM = Duration.ofDays(7);
  private static final Duration QUICKEST_RHYTHM = Duration.ofHours(1);
  private static final int LATE_AFTER = 3;
  private static final int SILENT_AFTER = 10;

  /**
   * The freshness of a source that gave something in so many hours between the first and the last.
   */
  static Freshness of(@Nullable Instant first, @Nullable Instant last, long hours, Instant now) {
    if (first == null || last == null) {
      return SILENT;
    }
    Duration rhythm =
        hours < 2 ? UNKNOWN_RHYTHM : Duration.between(first, last).dividedBy(hours - 1);
    Duration usual = rhythm.compareTo(QUICKEST_RHYTHM) < 0 ? QUICKEST_RHYTHM : rhythm;
    Duration since = Duration.between(last, now);
    if (since.compareTo(usual.multipliedBy(SILENT_AFTER)) > 0) {
      return SILENT;
    }
    return since.compareTo(usual.multipliedBy(LATE_AFTER)) > 0 ? LATE : OK;
  }

  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
