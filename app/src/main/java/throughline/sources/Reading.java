package throughline.sources;

import java.time.Instant;
import throughline.lake.mapping.MappedRow;

/**
 * One item of the intake log as its source's mapping reads it.
 *
 * @param position its place in the log
 * @param messageId its id, unique within the source
 * @param replaces whether it takes the place of everything that was given earlier for the same
 *     source and message id; with no facts it only takes that away
 */
public record Reading(
    long position,
    SourceId source,
    Instant receivedAt,
    String messageId,
    boolean replaces,
    MappedRow facts) {}
