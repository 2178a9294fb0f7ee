package throughline.sources.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source with what it has given so far, as people see it. */
record SourceRow(
    int id,
    String name,
    String kind,
    @Nullable String department,
    @Nullable String region,
    List<String> allowedOrigins,
    boolean enabled,
    Instant createdAt,
    @Nullable Instant lastReceivedAt,
    long received,
    long stored,
    long duplicates,
    long quarantined,
    boolean balanced,
    @Nullable Integer mappingVersion,
    String fresh) {}
