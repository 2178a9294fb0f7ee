package throughline.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time without power or net in one network area.
 *
 * @param noticed when customers were told beforehand, or null when nobody told them
 */
public record Outage(
    String key,
    Instant began,
    Instant restored,
    int area,
    String cause,
    @Nullable Instant noticed) {}
