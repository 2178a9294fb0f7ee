package throughline.customers.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.AccountFact;

/** What one message of a source says of an account, and of which record. */
public record AccountTold(
    UUID message, int source, @Nullable Long record, Instant at, AccountFact fact) {}
