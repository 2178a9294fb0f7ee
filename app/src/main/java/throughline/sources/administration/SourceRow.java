package throughline.sources.administration;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source with what it has given so far, as people see it.
 *
 * @param version another one after every change; a change sends it back as If-Match
 */
record SourceRow(
    @JsonFormat(shape = JsonFormat.Shape.STRING) int id,
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
    long suppressed,
    boolean balanced,
    @Nullable Integer mappingVersion,
    String fresh,
    long version) {}
