package throughline.customers.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.RecordName;

/**
 * What a person says that everybody must know of somebody, or that it does not hold.
 *
 * @param ends until when it holds, null for as long as nobody takes it back
 */
record FlagSaying(RecordName record, String flag, boolean holds, @Nullable Instant ends) {}
