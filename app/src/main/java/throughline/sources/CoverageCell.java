package throughline.sources;

import java.time.Instant;

/** How many interactions one source has given at a touchpoint of a department, and the last. */
public record CoverageCell(
    SourceId source, int department, int touchpoint, long interactions, Instant lastAt) {}
