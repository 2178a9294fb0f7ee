package throughline.sources;

import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a source.
 *
 * @param department the name of the department whose system it is
 * @param region the ISO country of phone numbers without a country code
 */
public record SourceSummary(
    SourceId id,
    String name,
    @Nullable String department,
    SourceKind kind,
    @Nullable String region) {}
