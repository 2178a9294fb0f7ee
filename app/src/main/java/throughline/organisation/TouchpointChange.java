package throughline.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a touchpoint. What a change does not name stays; what it names null is
 * taken away.
 *
 * @param department id of its owner
 * @param validFrom when the change began to hold; now, where it is not named
 */
record TouchpointChange(
    @Nullable String name,
    @Nullable String channel,
    @Nullable Integer department,
    @Nullable String accountableRole,
    Touchpoint.@Nullable Cost costCents,
    @Nullable Double minutesPerContact,
    @Nullable Instant validFrom) {}
