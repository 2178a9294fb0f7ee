package throughline.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation, or a partner outside the house.
 *
 * @param color the place among the 36 colours and stripes, from 0; it stays whatever else changes
 * @param calendar its working calendar, or null where none is known; it is then taken to work
 *     around the clock
 * @param countedAs the department that this one is only another name of, or null where it is itself
 */
public record Department(
    int id,
    String name,
    @Nullable Integer parent,
    boolean partner,
    int color,
    @Nullable Integer calendar,
    @Nullable Integer countedAs,
    int version) {

  boolean isJoined() {
    return countedAs != null;
  }

  /** The same with everything said in terms of those that are counted. */
  Department among(JoinedDepartments joined) {
    return new Department(
        id, name, joined.countedOrNone(parent), partner, color, calendar, countedAs, version);
  }
}
