package throughline.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a department. What a change does not name stays; what it names null is
 * taken away.
 *
 * @param parent id of the department that it is part of
 * @param partner whether it is outside the house
 * @param calendar id of its working calendar
 * @param countedAs id of the department that this one is another name of, for all of its past; null
 *     makes it itself again
 * @param validFrom when the change began to hold; now, where it is not named
 */
record DepartmentChange(
    @Nullable String name,
    @Nullable Integer parent,
    @Nullable Boolean partner,
    @Nullable Integer calendar,
    @Nullable Integer countedAs,
    @Nullable Instant validFrom) {}
