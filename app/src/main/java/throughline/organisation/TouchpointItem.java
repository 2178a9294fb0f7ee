package throughline.organisation;

import org.jspecify.annotations.Nullable;
import throughline.platform.NameBeside;

/** A touchpoint as the workspace reads it. */
record TouchpointItem(
    String id,
    String name,
    @Nullable String channel,
    @NameBeside("department") @Nullable String department,
    @Nullable String accountableRole,
    Touchpoint.Cost costCents,
    double minutesPerContact,
    long interactions,
    int version) {

  static TouchpointItem of(Touchpoint touchpoint, long interactions) {
    return new TouchpointItem(
        Integer.toString(touchpoint.id()),
        touchpoint.name(),
        JsonText.filled(touchpoint.channel()),
        JsonText.id(touchpoint.department()),
        JsonText.filled(touchpoint.accountableRole()),
        touchpoint.costCents(),
        touchpoint.minutesPerContact(),
        interactions,
        touchpoint.version());
  }
}
