package throughline.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.platform.NameBeside;

/** What a touchpoint was in one span of time. */
record TouchpointPast(
    int version,
    Instant at,
    String by,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    String name,
    @Nullable String channel,
    @NameBeside("department") @Nullable String department,
    @Nullable String accountableRole,
    Touchpoint.Cost costCents,
    double minutesPerContact) {

  static TouchpointPast of(Version<Touchpoint> version) {
    Touchpoint touchpoint = version.content();
    return new TouchpointPast(
        touchpoint.version(),
        version.changedAt(),
        version.changedBy(),
        version.validity().from(),
        version.validity().to(),
        touchpoint.name(),
        JsonText.filled(touchpoint.channel()),
        JsonText.id(touchpoint.department()),
        JsonText.filled(touchpoint.accountableRole()),
        touchpoint.costCents(),
        touchpoint.minutesPerContact());
  }
}
