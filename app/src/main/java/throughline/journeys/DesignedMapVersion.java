package throughline.journeys;

import java.time.Instant;

/**
 * What was said of a designed map at one time.
 *
 * @param archived whether the map was put away then
 * @param validFrom since when it is in force, where no later version is
 */
record DesignedMapVersion(
    int map,
    int version,
    MapForm form,
    boolean archived,
    Instant validFrom,
    Instant changedAt,
    String changedBy) {}
