package throughline.customers.accounts;

import java.time.Instant;
import java.util.UUID;

/** What one message of a source says that everybody must know of a person, or that it is over. */
public record FlagTold(UUID message, long record, String flag, boolean holds, Instant at) {}
