package throughline.customers.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.RecordName;

/**
 * A choice as it stands in the intake log.
 *
 * @param record of which it is said
 * @param wording to which version of the words it was said
 * @param at when the person said it, which may be before somebody noted it
 * @param origin where it was noted
 */
record Chosen(
    RecordName record,
    @Nullable String purpose,
    @Nullable Integer wording,
    @Nullable String language,
    String channel,
    Instant at,
    Origin origin) {}
