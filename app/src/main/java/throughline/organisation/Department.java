package throughline.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation, or a partner outside the house.
 *
 * @param color the place among the 36 colours and stripes, from 0; it stays whatever else changes
 * @param calendar its working calendar, or null where none is known; it is then taken to work
 *     around the clock
 */
public record Department(
    int id,
    String name,
    @Nullable Integer parent,
    boolean partner,
    int color,
    @Nullable Integer calendar,
    int version) {}
