package throughline.sources;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of the intake log as they came. */
public interface RawItems {

  /** One item with what came around it. */
  record RawItem(
      long position,
      SourceId source,
      String messageId,
      Instant receivedAt,
      @Nullable String file,
      @Nullable Long line,
      @Nullable String envelope,
      String content) {}

  Optional<RawItem> find(long position);
}
