package throughline.customers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.platform.NameBeside;

/**
 * An interaction as a screen shows it, with as much of the person as its reader may see.
 *
 * @param department whose id the workspace colours by
 * @param concern the id of the concern, {@code concernKey} its name
 * @param customer the id of whom it is, {@code customerName} their name
 */
public record TimelineItem(
    String id,
    Instant at,
    @Nullable Instant startedAt,
    String touchpoint,
    String touchpointId,
    @NameBeside("department") @Nullable String department,
    @Nullable String team,
    @Nullable String channel,
    @Nullable String concern,
    @Nullable String concernKey,
    @Nullable String topic,
    @Nullable String direction,
    @Nullable String purpose,
    @Nullable String outcome,
    @Nullable String kind,
    @Nullable Double score,
    @Nullable String scale,
    @Nullable String comment,
    @Nullable Long costCents,
    String source,
    String sourceName,
    @Nullable String record,
    @Nullable Map<String, String> properties,
    @Nullable String customer,
    @Nullable String customerName) {}
