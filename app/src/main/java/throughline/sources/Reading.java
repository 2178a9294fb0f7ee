package throughline.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.MappedRow;

/**
 * One item of the intake log as its source's mapping reads it.
 *
 * @param position its place in the log
 * @param line its place in the file that it came in, from 1; 0 where it came by another way
 * @param messageId its id, unique within the source
 * @param replaces whether it takes the place of everything that was given earlier for the same
 *     source and message id; with no facts it only takes that away
 * @param decision what a person decided, as it stands in the log; null for what a source gave
 */
public record Reading(
    long position,
    long line,
    SourceId source,
    Instant receivedAt,
    String messageId,
    boolean replaces,
    MappedRow facts,
    @Nullable String decision) {

  /** What a source gave at one of its doors for events. */
  public Reading(
      long position,
      SourceId source,
      Instant receivedAt,
      String messageId,
      boolean replaces,
      MappedRow facts) {
    this(position, 0, source, receivedAt, messageId, replaces, facts, null);
  }
}
