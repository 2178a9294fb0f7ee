package throughline.customers.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one record says an attribute is.
 *
 * @param source which the record is of; {@link throughline.sources.SourceId#WORKSPACE} for a person
 * @param at epoch microseconds
 */
public record Claim(String value, int source, long record, long at) {
  public Instant time() {
    return Instant.EPOCH.plus(at, ChronoUnit.MICROS);
  }
}
